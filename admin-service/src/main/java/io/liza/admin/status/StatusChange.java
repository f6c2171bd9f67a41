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
import java.util.Map;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A change of the status or the notes of a call or an order, with its author and time. */
@Entity
@Immutable
public class StatusChange extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Id of the call; null for an order. */
    public Long callId;

    /** Id of the order; null for a call. */
    public Long orderId;

    public String fromStatus;

    public String toStatus;

    /** The new notes; null if they did not change. */
    public String notes;

    /** New values of other fields of an order, by name; true instead of a hash; null if none changed. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> fields;

    /** Name of the account; null if Liza's sweeper closed the call. */
    public String changedBy;

    public Instant at;

    /** @param before status before the change; the row already has the new status */
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

    /** Returns the changes of a call or an order, latest first. */
    public static <S> Uni<List<Change<S>>> listOf(Subject subject, Function<String, S> status) {
        return StatusChange.<StatusChange>list(latestFirst(subject), Long.valueOf(subject.id()))
                .map(changes ->
                        changes.stream().map(change -> change.as(status)).toList());
    }

    /** Returns the latest change of a call or an order; null if there is none. */
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
        return new Change<>(status.apply(fromStatus), status.apply(toStatus), notes, fields, changedBy, at);
    }
}
