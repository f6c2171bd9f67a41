package io.liza.admin.call;

import io.liza.admin.caller.Caller;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** One call, kept by its events; only the status is also edited by hand. */
@Entity
@DynamicUpdate
public class Call extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Twilio's id. */
    public String sid;

    public Instant startedAt;

    /** Null while the call goes on. */
    public Instant endedAt;

    /** As Twilio counted them; null until it told. */
    public Integer seconds;

    public String language;

    /** Calling code; null where the number is withheld. */
    public String countryCode;

    /** Null without consent. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "caller_id")
    public Caller caller;

    @Enumerated(EnumType.STRING)
    public CallStatus status;

    /** Set by a supervisor: no late event may change it. */
    public boolean statusOverridden;

    /** Something went wrong in it, whatever its status is by now. */
    public boolean hadProblem;

    /** Nobody reported its end. */
    public boolean closedBySweeper;

    /** Since when nothing tells any more whose call it was; null while something may. */
    public Instant anonymizedAt;

    @Version
    public int version;

    /**
     * Locks them, in the order of their ids, until the transaction ends: two edits of the same calls would otherwise
     * wait for each other.
     */
    static Uni<?> hold(Collection<Long> ids) {
        return Call.<Call>find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

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

    /** Calls that have not ended, as far as we know. */
    @WithSession
    public static Uni<Long> countOpen() {
        return count("endedAt is null");
    }

    /** Of the calls that began in a time, the end not included: how many have which status, and in how many something went wrong. */
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
    public static Uni<List<Call>> latest(int most) {
        return Call.<Call>find("from Call c left join fetch c.caller order by c.startedAt desc, c.id desc")
                .page(0, most)
                .list();
    }

    /** What everybody may see of it: {@code +49•••78}; null where there is none. */
    public String maskedNumber() {
        return caller == null ? null : caller.masked;
    }

    /** The number itself; null where there is none. The database records in the audit trail that it was revealed. */
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
