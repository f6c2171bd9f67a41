package io.liza.admin.order;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.outbox.OutboxEntry;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StatusChange;
import io.liza.admin.status.StatusEditor;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sets the status of orders: the order, its history and the outbox in one transaction. The next caller hears it. */
@ApplicationScoped
class OrderStatusEditor extends StatusEditor<Order> {

    private final CompanyClock clock;
    private final OutboxRelay relay;
    private final CurrentUser currentUser;
    private final Audit audit;

    OrderStatusEditor(CompanyClock clock, OutboxRelay relay, CurrentUser currentUser, Audit audit) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.audit = audit;
        this.relay = relay;
    }

    /** An order, and whether an edit created it. */
    record Put(Order order, boolean isNew) {}

    @Override
    protected Class<Order> type() {
        return Order.class;
    }

    @Override
    protected Uni<Order> withId(long id) {
        return Order.withId(id);
    }

    /** @param notes null leaves them as they are */
    Uni<Order> set(long id, OrderStatus status, String notes, EditCondition condition) {
        return edit(id, condition, order -> change(order, false, status, notes)).call(relay::publishNow);
    }

    /** Leaves the notes as they are. */
    Uni<Void> setAll(Map<Long, Optional<Integer>> seen, OrderStatus status) {
        return editAll(seen, order -> change(order, false, status, null)).call(relay::publishNow);
    }

    /**
     * Sets the status of an order, and creates the order unless the condition requires that it exists.
     *
     * @param notes null leaves them as they are
     */
    Uni<Put> put(OrderNumber number, OrderStatus status, String notes, EditCondition condition) {
        Supplier<Uni<Order>> find = () -> Order.withNumber(number.digits());
        Supplier<Uni<Boolean>> create = () -> condition.requiresExisting()
                ? Uni.createFrom().item(false)
                : Order.createUnlessKnown(number, clock.now());
        return transaction(
                        () -> create.get()
                                .chain(isNew -> find.get().map(order -> new Put(order, isNew)))
                                .call(put -> put.isNew
                                        ? change(put.order, true, status, notes)
                                        : changeIf(condition, put.order, order -> change(order, false, status, notes))),
                        find)
                .call(relay::publishNow);
    }

    private Uni<?> change(Order order, boolean isNew, OrderStatus status, String newNotes) {
        OrderStatus before = order.status;
        String notesBefore = order.notes;
        String notes = newNotes == null ? notesBefore : newNotes;
        boolean same = before == status && notesBefore.equals(notes);
        if (same && !isNew) {
            return Uni.createFrom().voidItem();
        }
        order.status = status;
        order.notes = notes;
        return (same ? Uni.createFrom().voidItem() : record(order, before, notesBefore))
                .chain(() -> audit.record(
                        AuditAction.ORDER_STATUS_SET,
                        order.subject(),
                        isNew ? Map.of() : Map.of("status", before, "notes", notesBefore),
                        Map.of("status", status, "notes", notes)));
    }

    /** Writes the history, which people read, and the outbox, from which callers hear. */
    private Uni<?> record(Order order, OrderStatus before, String notesBefore) {
        Instant now = clock.now();
        String notes = order.notes.equals(notesBefore) ? null : order.notes;
        Uni<?> history = StatusChange.of(order, before, notes, currentUser.getName(), now)
                .persist();
        return before == order.status
                ? history
                : history.chain(
                        () -> OutboxEntry.of(order.number, order.status, now).persist());
    }
}
