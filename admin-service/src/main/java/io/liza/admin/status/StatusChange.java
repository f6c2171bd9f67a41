package io.liza.admin.status;

import io.liza.admin.audit.Subject;
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

/** A change of the status or the notes of a call or an order: who, when, from, to. */
@Entity
@Immutable
public class StatusChange extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Null for an order. */
    public Long callId;

    /** Null for a call. */
    public Long orderId;

    public String fromStatus;

    public String toStatus;

    /** The new notes; null if they did not change. */
    public String notes;

    /** Name of the account; null for the sweeper. */
    public String changedBy;

    public Instant at;

    /** @param before status before the change; the row has the new one already */
    public static StatusChange of(HasStatus<?> row, Enum<?> before, String notes, String by, Instant at) {
        var change = new StatusChange();
        Long id = Long.valueOf(row.subject().id());
        change.callId = isCall(row.subject()) ? id : null;
        change.orderId = isCall(row.subject()) ? null : id;
        change.fromStatus = before.name();
        change.toStatus = row.status().name();
        change.notes = notes;
        change.changedBy = by;
        change.at = at;
        return change;
    }

    /** The changes of a call or an order, latest first. */
    public static <S> Uni<List<Change<S>>> listOf(Subject subject, Function<String, S> status) {
        return StatusChange.<StatusChange>list(latestFirst(subject), Long.valueOf(subject.id()))
                .map(changes ->
                        changes.stream().map(change -> change.as(status)).toList());
    }

    /** The latest change of a call or an order; null if there is none. */
    static Uni<StatusChange> latestOf(Subject subject) {
        return find(latestFirst(subject), Long.valueOf(subject.id())).firstResult();
    }

    private static String latestFirst(Subject subject) {
        return (isCall(subject) ? "callId" : "orderId") + " = ?1 order by at desc, id desc";
    }

    private static boolean isCall(Subject subject) {
        return subject.kind() == Subject.Kind.CALL;
    }

    private <S> Change<S> as(Function<String, S> status) {
        return new Change<>(status.apply(fromStatus), status.apply(toStatus), notes, changedBy, at);
    }
}
