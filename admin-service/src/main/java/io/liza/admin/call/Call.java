package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.liza.admin.audit.Subject;
import io.liza.admin.caller.Caller;
import io.liza.admin.caller.MissingNumber;
import io.liza.admin.status.HasStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** A call, built from its events, and its representation in the API. Users edit its status only. */
@Entity
@DynamicUpdate
public class Call extends PanacheEntityBase implements HasStatus<CallStatus> {

    /** The bit of {@link #funnel} for calls with consent (R__outcome.sql). */
    private static final int CONSENTED = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String sid;

    public Instant startedAt;

    public Instant endedAt;

    public Integer seconds;

    public String language;

    public String countryCode;

    /** Null without consent. */
    @JsonIgnore
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "caller_id")
    public Caller caller;

    @Enumerated(EnumType.STRING)
    public CallStatus status;

    /** Whether a supervisor has set the status; then no event changes it. */
    @JsonIgnore
    public boolean statusOverridden;

    /** Null until the call has ended. */
    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** The question that the call waits at, or ended at; null if unknown. */
    @Enumerated(EnumType.STRING)
    public CallStep step;

    public boolean hadProblem;

    public boolean closedBySweeper;

    /** The stages of the dialogue that the call has reached, one bit each. */
    @JsonIgnore
    @Column(insertable = false, updatable = false)
    public int funnel;

    /** Time at which the caller, the conversation and the orders were removed; null before. */
    @JsonIgnore
    public Instant anonymizedAt;

    @Version
    public int version;

    /** The call with this id; fails with {@link NotFoundException} if there is none. */
    public static Uni<Call> withId(long id) {
        return Call.<Call>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no call " + id));
    }

    /** The call with this SID; fails with {@link NotFoundException} if there is none. */
    static Uni<Call> withSid(String sid) {
        return Call.<Call>find("from Call c left join fetch c.caller where c.sid = ?1", sid)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no call with the SID " + sid));
    }

    /** The latest other calls of the same caller; none without a caller. */
    Uni<List<Call>> others(int limit) {
        return caller == null
                ? Uni.createFrom().item(List.of())
                : Call.<Call>find("caller.id = ?1 and id <> ?2 order by startedAt desc, id desc", caller.id, id)
                        .page(0, limit)
                        .list();
    }

    /** The masked number, such as {@code +49•••78}. */
    @JsonProperty("number")
    public String getMaskedNumber() {
        return caller == null ? null : caller.masked;
    }

    /** Why there is no number; null if there is one. */
    public MissingNumber missingNumber() {
        if (caller != null) {
            return null;
        }
        if (anonymizedAt != null) {
            return MissingNumber.ERASED;
        }
        if ((funnel & CONSENTED) != 0) {
            return MissingNumber.WITHHELD;
        }
        return endedAt == null ? MissingNumber.HIDDEN_UNTIL_CONSENT : MissingNumber.NOT_SHARED;
    }

    @Override
    public Subject subject() {
        return Subject.call(id);
    }

    @Override
    public CallStatus status() {
        return status;
    }

    @Override
    public int version() {
        return version;
    }

    /** The whole number; null if there is none. The database function writes the audit entry. */
    static Uni<String> reveal(long id, String actor, String address) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select reveal_number('CALL', :call, cast(:actor as varchar), cast(:address as varchar))",
                        String.class)
                .setParameter("call", id)
                .setParameter("actor", actor)
                .setParameter("address", address)
                .getSingleResultOrNull());
    }
}
