package io.liza.admin.order;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.note.NoteEditor;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.FieldParser;
import io.liza.admin.outbox.OutboxEntry;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.status.Batch;
import io.liza.admin.status.BulkEditor;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StatusChange;
import io.liza.admin.status.StatusEditor;
import io.liza.admin.status.Undone;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sets the status of orders, and the other fields that the shop tells. Writes the order, its history and the outbox in one
 * transaction; the next caller hears it.
 */
@ApplicationScoped
class OrderStatusEditor extends StatusEditor<Order> implements BulkEditor<Order, OrderState> {

    private final CompanyClock clock;
    private final OutboxRelay relay;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final FieldParser fields;
    private final NoteEditor notes;

    OrderStatusEditor(
            CompanyClock clock,
            OutboxRelay relay,
            CurrentUser currentUser,
            Audit audit,
            FieldParser fields,
            NoteEditor notes) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.audit = audit;
        this.relay = relay;
        this.fields = fields;
        this.notes = notes;
    }

    /** @param isNew whether the edit created the order */
    record Put(Order order, boolean isNew) {}

    /**
     * The wanted state of an order.
     *
     * @param status null keeps the current one
     * @param notes null keeps the current ones
     * @param fields texts of other fields, as {@link FieldParser} reads them
     */
    record Wanted(OrderStatus status, String notes, Map<FieldName, String> fields) {}

    @Override
    protected Class<Order> type() {
        return Order.class;
    }

    @Override
    public Uni<List<Order>> rows(Set<Long> ids) {
        return Order.list("id in ?1 order by id desc", ids);
    }

    @Override
    protected Uni<Order> withId(long id) {
        return Order.withId(id);
    }

    Uni<Order> set(long id, Wanted wanted, EditCondition condition) {
        return edit(id, condition, order -> change(order, false, wanted)).call(relay::publishNow);
    }

    /** Sets the status of several orders, and keeps their notes and other fields. */
    @Override
    public Uni<Batch> setAll(Map<Long, Optional<Integer>> seen, OrderState status) {
        return editAll(seen, (order, batch) -> setStatus(order, status.status(), batch))
                .call(relay::publishNow);
    }

    /** Restores the statuses of a batch. */
    @Override
    public Uni<Undone> undo(UUID batch) {
        return undo(
                        batch,
                        currentUser.getName(),
                        clock.now(),
                        (order, change) -> setStatus(
                                order, OrderState.valueOf(change.fromStatus).status(), null))
                .call(relay::publishNow);
    }

    Uni<Order> addNote(long id, String text) {
        return editLocked(id, order -> Order.setLatestNote(id, text).chain(() -> notes.add(order, text)));
    }

    /** Sets the state of an order, and creates the order unless the condition requires that it exists. */
    Uni<Put> put(OrderNumber number, Wanted wanted, EditCondition condition) {
        Supplier<Uni<Order>> find = () -> Order.withNumber(number.digits());
        Supplier<Uni<Boolean>> create = () -> condition.requiresExisting()
                ? Uni.createFrom().item(false)
                : Order.createUnlessKnown(number, clock.now());
        return transaction(
                        () -> create.get()
                                .chain(isNew -> find.get().map(order -> new Put(order, isNew)))
                                .call(put -> put.isNew
                                        ? change(put.order, true, wanted)
                                        : changeIf(condition, put.order, order -> change(order, false, wanted))),
                        find)
                .call(relay::publishNow);
    }

    /** Lets callers hear of the order again, although there were too many failed verifications. */
    Uni<Order> unlock(long id) {
        return edit(id, EditCondition.ofVersion(Optional.empty()), order -> {
                    if (order.lockedUntil == null) {
                        return Uni.createFrom().voidItem();
                    }
                    order.lockedUntil = null;
                    return forgetFailures(order)
                            .chain(() -> audit.record(AuditAction.ORDER_UNLOCKED, order.subject()))
                            .chain(() -> order.knownStatus == null
                                    ? Uni.createFrom().voidItem()
                                    : queue(order, clock.now()));
                })
                .call(relay::publishNow);
    }

    /** Otherwise the next failed verification would lock the order again. */
    private static Uni<?> forgetFailures(Order order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from verification where order_number = ?1")
                        .setParameter(1, order.number)
                        .executeUpdate());
    }

    private Uni<?> change(Order order, boolean isNew, Wanted wanted) {
        var before = Facts.of(order);
        order.apply(fields.parse(new OrderNumber(order.number), wanted.fields()));
        order.knownStatus = wanted.status() == null ? order.knownStatus : wanted.status();
        order.notes = wanted.notes() == null ? order.notes : wanted.notes();
        return record(order, isNew, before, null);
    }

    /**
     * @param status null makes the order an enquiry again
     * @param batch the batch of the change; null for a single one
     */
    private Uni<?> setStatus(Order order, OrderStatus status, UUID batch) {
        var before = Facts.of(order);
        order.knownStatus = status;
        return record(order, false, before, batch);
    }

    private Uni<?> record(Order order, boolean isNew, Facts before, UUID batch) {
        var after = Facts.of(order);
        return before.equals(after)
                ? Uni.createFrom().voidItem()
                : record(order, before, after, batch)
                        .chain(() -> audit.record(
                                AuditAction.ORDER_STATUS_SET,
                                order.subject(),
                                isNew ? Map.of() : before.audited(after),
                                after.audited(before)));
    }

    /** Writes the history for the pages and the outbox for the callers. */
    private Uni<?> record(Order order, Facts before, Facts after, UUID batch) {
        Instant now = clock.now();
        String notes = before.notes().equals(after.notes()) ? null : after.notes();
        var change = StatusChange.of(order, before.state(), notes, currentUser.getName(), now);
        Map<String, Object> fields = after.changedFrom(before);
        change.fields = fields.isEmpty() ? null : fields;
        change.batch = batch;
        Uni<?> history = change.persist();
        boolean isPublic = before.state().status() != null || order.knownStatus != null;
        boolean changes = !fields.isEmpty() || before.state() != after.state();
        return isPublic && changes ? history.chain(() -> queue(order, now)) : history;
    }

    /** Publishes the order; withdraws an order that has become an enquiry. */
    private static Uni<?> queue(Order order, Instant now) {
        return OutboxEntry.of(order.number, order.knownStatus, now).persist();
    }
}
