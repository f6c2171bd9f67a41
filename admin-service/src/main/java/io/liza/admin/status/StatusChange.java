package io.liza.admin.status;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;

/** What somebody changed, or Liza for want of an end, of a call or of an order: who, when, from, to. */
@Entity
@Immutable
public class StatusChange extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long callId;

    public Long orderId;

    public String fromStatus;

    public String toStatus;

    /** The notes as they were left; null where there are none to keep. */
    public String notes;

    /** Name of the account; null for Liza herself. */
    public String changedBy;

    public Instant at;

    public static StatusChange of(Enum<?> from, Enum<?> to, String notes, String by, Instant at) {
        var change = new StatusChange();
        change.fromStatus = from.name();
        change.toStatus = to.name();
        change.notes = notes;
        change.changedBy = by;
        change.at = at;
        return change;
    }

    public StatusChange ofCall(Long id) {
        callId = id;
        return this;
    }

    public StatusChange ofOrder(Long id) {
        orderId = id;
        return this;
    }

    /** Latest first. */
    public static <S> Uni<List<Change<S>>> listOfCall(Long id, Function<String, S> status) {
        return list("callId = ?1 order by at desc, id desc", id, status);
    }

    /** Latest first. */
    public static <S> Uni<List<Change<S>>> listOfOrder(Long id, Function<String, S> status) {
        return list("orderId = ?1 order by at desc, id desc", id, status);
    }

    /** The latest change of a call; null if there is none. */
    public static Uni<StatusChange> latestOfCall(Long id) {
        return find("callId = ?1 order by at desc, id desc", id).firstResult();
    }

    /** The latest change of an order; null if there is none. */
    public static Uni<StatusChange> latestOfOrder(Long id) {
        return find("orderId = ?1 order by at desc, id desc", id).firstResult();
    }

    private static <S> Uni<List<Change<S>>> list(String query, Long id, Function<String, S> status) {
        return StatusChange.<StatusChange>list(query, id)
                .map(changes ->
                        changes.stream().map(change -> change.as(status)).toList());
    }

    private <S> Change<S> as(Function<String, S> status) {
        return new Change<>(status.apply(fromStatus), status.apply(toStatus), notes, changedBy, at);
    }
}
