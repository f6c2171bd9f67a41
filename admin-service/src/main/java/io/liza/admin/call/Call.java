package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.liza.admin.audit.Subject;
import io.liza.admin.caller.Caller;
import io.liza.admin.status.HasStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;

/** One call as its events tell it and as programs get it; people edit its status only. */
@Entity
@DynamicUpdate
@Schema(name = "Call")
public class Call extends PanacheEntityBase implements HasStatus<CallStatus> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Schema(description = "Ours, as in the address of the call's page.", examples = "42")
    public Long id;

    @Schema(description = "Twilio's.", examples = "CA0123456789abcdef0123456789abcdef")
    public String sid;

    @Schema(description = "UTC.", examples = "2026-11-22T09:30:05Z")
    public Instant startedAt;

    @Schema(nullable = true, description = "UTC; null while the call goes on.", examples = "2026-11-22T09:31:17Z")
    public Instant endedAt;

    @Schema(
            nullable = true,
            description = "Duration in seconds as Twilio counted them; null until Twilio reports it.",
            examples = "72")
    public Integer seconds;

    @Schema(description = "Code of the language spoken (ISO 639-1).", examples = "de")
    public String language;

    @Schema(
            nullable = true,
            description = "Calling code of the caller's country; null where the number is withheld.",
            examples = "49")
    public String countryCode;

    /** Null without consent. */
    @JsonIgnore
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "caller_id")
    public Caller caller;

    @Enumerated(EnumType.STRING)
    @Schema(description = "Where it stands.", examples = "COMPLETED")
    public CallStatus status;

    /** Set by a supervisor: no late event may change it. */
    @JsonIgnore
    public boolean statusOverridden;

    @Schema(description = "Something went wrong in it, whatever its status is by now.", examples = "false")
    public boolean hadProblem;

    @Schema(description = "Nobody reported the call's end; endedAt is the time of its last event.", examples = "false")
    public boolean closedBySweeper;

    /** When the caller, the conversation and the orders were removed; null before. */
    @JsonIgnore
    public Instant anonymizedAt;

    @Version
    @Schema(description = "Grows with every edit by people; send it with an edit, and none is lost.", examples = "3")
    public int version;

    /** Fails with {@link NotFoundException} if there is none. */
    public static Uni<Call> withId(long id) {
        return Call.<Call>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no call " + id));
    }

    /** Fails with {@link NotFoundException} if there is none. */
    static Uni<Call> withSid(String sid) {
        return Call.<Call>find("from Call c left join fetch c.caller where c.sid = ?1", sid)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no call with the sid " + sid));
    }

    /** Number of calls without a known end. */
    @WithSession
    public static Uni<Long> countOpen() {
        return count("endedAt is null");
    }

    /** Counts the calls that began in a period, without its end, by status and by problem. */
    @WithSession
    public static Uni<StatusCount> countByStatus(Instant from, Instant to) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select status, count(*), sum(case when hadProblem then 1 else 0 end) from Call"
                                        + " where startedAt >= :from and startedAt < :to group by status",
                                Object[].class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList())
                .map(StatusCount::of);
    }

    @WithSession
    public static Uni<List<Call>> latest(int limit) {
        return Call.<Call>find("from Call c left join fetch c.caller order by c.startedAt desc, c.id desc")
                .page(0, limit)
                .list();
    }

    /** Such as {@code +49•••78}. */
    @JsonProperty("number")
    @Schema(
            nullable = true,
            description = "The caller's number, masked; null without consent, or where it is withheld.",
            examples = "+49•••78")
    public String getMaskedNumber() {
        return caller == null ? null : caller.masked;
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
