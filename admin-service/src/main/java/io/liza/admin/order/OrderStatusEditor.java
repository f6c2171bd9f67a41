package io.liza.admin.order;

import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.history.StaleEditException;
import io.liza.admin.history.StatusChange;
import io.liza.admin.identity.Me;
import io.liza.admin.outbox.OutboxEntry;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.web.CompanyClock;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sets an order's status: the order, its history and the outbox in one transaction. The next caller hears it. */
@ApplicationScoped
class OrderStatusEditor {

    private final CompanyClock clock;
    private final OutboxRelay relay;
    private final Me me;
    private final Audit audit;

    OrderStatusEditor(CompanyClock clock, OutboxRelay relay, Me me, Audit audit) {
        this.clock = clock;
        this.me = me;
        this.audit = audit;
        this.relay = relay;
    }

    /**
     * Fails with {@link NotFoundException} if there is no such order, with {@link StaleEditException} if somebody else
     * changed it meanwhile.
     *
     * @param notes null leaves them as they are
     * @param seen the version the edit is based on; null for any
     */
    Uni<Order> set(long id, OrderStatus status, String notes, Integer seen) {
        return Panache.withTransaction(() -> Order.withId(id)
                        .call(order -> seen == null || seen == order.version
                                ? change(order, status, notes == null ? order.notes : notes)
                                : refuse(order)))
                .onFailure(OptimisticLockException.class)
                .recoverWithUni(() -> Panache.withSession(() -> Order.withId(id).call(OrderStatusEditor::refuse)))
                .call(relay::hurry);
    }

    private static Uni<?> refuse(Order order) {
        return StatusChange.latestOfOrder(order.id).chain(last -> Uni.createFrom()
                .failure(StaleEditException.of(order.status, order.notes, order.version, last)));
    }

    /** All of them, or none; their notes stay as they are. */
    Uni<Void> setAll(List<Long> ids, OrderStatus status) {
        return Panache.withTransaction(() -> Order.hold(ids).chain(() -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(
                                id -> Order.withId(id).call(order -> change(order, status, order.notes)))
                        .collect()
                        .last()))
                .call(relay::hurry)
                .replaceWithVoid();
    }

    private Uni<?> change(Order order, OrderStatus status, String notes) {
        OrderStatus before = order.status;
        String notesBefore = order.notes;
        boolean sameNotes = order.notes.equals(notes);
        if (before == status && sameNotes) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.now();
        order.status = status;
        order.notes = notes;
        Uni<?> history = StatusChange.of(before, status, sameNotes ? null : notes, me.getName(), now)
                .ofOrder(order.id)
                .persist();
        Uni<?> published = before == status
                ? history
                : history.chain(() -> OutboxEntry.of(order.number, status, now).persist());
        return published.chain(() -> audit.record(
                AuditAction.ORDER_STATUS_SET,
                Subject.order(order.id),
                Map.of("status", before, "notes", notesBefore),
                Map.of("status", status, "notes", notes)));
    }
}
