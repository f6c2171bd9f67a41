package io.liza.admin.order;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.outbox.OutboxEntry;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.StatusChange;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sets an order's status: the order, its history and the outbox in one transaction. The next caller hears it. */
@ApplicationScoped
class OrderStatusEditor {

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

    /**
     * Fails with {@link NotFoundException} if there is no such order, with {@link StaleEditException} if somebody else
     * changed it meanwhile.
     *
     * @param notes null leaves them as they are
     * @param condition the versions that the edit may be based on
     */
    Uni<Order> set(long id, OrderStatus status, String notes, EditCondition condition) {
        return save(
                () -> Order.withId(id).call(order -> changeIf(condition, order, status, notes)),
                () -> Order.withId(id));
    }

    /**
     * All of them, or none; their notes stay as they are. Fails as {@link #set} does.
     *
     * @param seen the versions the edit is based on; none for any
     */
    Uni<Void> setAll(Map<Long, Optional<Integer>> seen, OrderStatus status) {
        return Panache.withTransaction(() -> Order.hold(seen.keySet()).chain(() -> Multi.createFrom()
                        .iterable(seen.keySet())
                        .onItem()
                        .transformToUniAndConcatenate(id -> Order.withId(id)
                                .call(order -> changeIf(EditCondition.seen(seen.get(id)), order, status, null)))
                        .collect()
                        .last()))
                .call(relay::publishNow)
                .replaceWithVoid();
    }

    /** An order, and whether it was not known before. */
    record Put(Order order, boolean isNew) {}

    /**
     * The same for an order that need not be known yet, unless somebody says to have seen it.
     *
     * @param notes null leaves them as they are
     * @param condition the versions that the edit may be based on
     */
    Uni<Put> put(OrderNumber number, OrderStatus status, String notes, EditCondition condition) {
        Supplier<Uni<Order>> find = () -> Order.withNumber(number.digits());
        return save(
                () -> (condition.requiresExisting()
                                ? Uni.createFrom().item(false)
                                : Order.makeUnlessKnown(number, clock.now()))
                        .chain(isNew -> find.get().map(order -> new Put(order, isNew)))
                        .call(put -> put.isNew
                                ? change(put.order, true, status, notes)
                                : changeIf(condition, put.order, status, notes)),
                find);
    }

    /** Of two who were there at once, the second is told what the first has made of it. */
    private <T> Uni<T> save(Supplier<Uni<T>> edit, Supplier<Uni<Order>> again) {
        return Panache.withTransaction(edit)
                .onFailure(OptimisticLockException.class)
                .recoverWithUni(() -> Panache.withSession(() -> again.get().chain(OrderStatusEditor::refuse)))
                .call(relay::publishNow);
    }

    private static <T> Uni<T> refuse(Order order) {
        return StatusChange.latestOfOrder(order.id).chain(last -> Uni.createFrom()
                .failure(StaleEditException.of(order.status, order.notes, order.version, last)));
    }

    private Uni<?> changeIf(EditCondition condition, Order order, OrderStatus status, String notes) {
        return condition.allows(order.version) ? change(order, false, status, notes) : refuse(order);
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
        return (same ? Uni.createFrom().voidItem() : tell(order, before, notesBefore))
                .chain(() -> audit.record(
                        AuditAction.ORDER_STATUS_SET,
                        Subject.order(order.id),
                        isNew ? Map.of() : Map.of("status", before, "notes", notesBefore),
                        Map.of("status", status, "notes", notes)));
    }

    /** The history tells people, the outbox the callers. */
    private Uni<?> tell(Order order, OrderStatus before, String notesBefore) {
        Instant now = clock.now();
        String notes = order.notes.equals(notesBefore) ? null : order.notes;
        Uni<?> history = StatusChange.of(before, order.status, notes, currentUser.getName(), now)
                .ofOrder(order.id)
                .persist();
        return before == order.status
                ? history
                : history.chain(
                        () -> OutboxEntry.of(order.number, order.status, now).persist());
    }
}
