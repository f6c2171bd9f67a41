package io.liza.admin.status;

import io.liza.admin.audit.Subject;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A change of the status of a call or an order, or a note about it, with its author and time. */
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

    /** Identifies the changes that were made at once; null for a single one. */
    public UUID batch;

    /** Whether a supervisor had set the status of the call before; null outside a batch. */
    public Boolean wasOverridden;

    /** Whether the call had a problem before; null outside a batch. */
    public Boolean hadProblem;

    /** Whether an import made the change. */
    public boolean imported;

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
        return StatusChange.<StatusChange>list(of(subject) + " order by at desc, id desc", Long.valueOf(subject.id()))
                .map(changes ->
                        changes.stream().map(change -> change.as(status)).toList());
    }

    /** Returns the notes about orders, latest first. */
    public static Uni<List<StatusChange>> notesOf(Collection<Long> orders) {
        return list("orderId in ?1 and notes <> '' order by at desc, id desc", orders);
    }

    /** Returns the latest change of a call or an order, before all notes; null if there is none. */
    public static Uni<StatusChange> latestOf(Subject subject) {
        return find(
                        of(subject)
                                + " order by case when fromStatus <> toStatus or fields is not null then 0 else 1 end,"
                                + " at desc, id desc",
                        Long.valueOf(subject.id()))
                .firstResult();
    }

    /** Returns the changes of a batch, if this account has made it since then. */
    static Uni<List<StatusChange>> ofBatch(UUID batch, String by, Instant since) {
        return list("batch = ?1 and changedBy = ?2 and at >= ?3", batch, by, since);
    }

    /** Returns the id of the call or the order. */
    Long subjectId() {
        return callId == null ? orderId : callId;
    }

    private static String of(Subject subject) {
        return (isCall(subject) ? "callId" : "orderId") + " = ?1";
    }

    private static boolean isCall(Subject subject) {
        return subject.kind() == Subject.Kind.CALL;
    }

    private <S> Change<S> as(Function<String, S> status) {
        return new Change<>(status.apply(fromStatus), status.apply(toStatus), notes, fields, changedBy, at, imported);
    }
}
