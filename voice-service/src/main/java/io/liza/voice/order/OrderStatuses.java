package io.liza.voice.order;

import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The latest status of every order somebody set one for, in memory. */
@ApplicationScoped
public class OrderStatuses {

    private record Known(OrderStatus status, Instant at) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What to tell a caller; an order never heard of is in progress. */
    public OrderStatus of(OrderNumber order) {
        Known latest = known.get(order.digits());
        return latest == null ? OrderStatus.INITIAL : latest.status();
    }

    /** Takes a status in; of two the later one holds, in whatever order they come. */
    void remember(OrderStatusChanged change) {
        known.merge(
                change.orderNumber().digits(),
                new Known(change.status(), change.at()),
                (before, after) -> after.at().isBefore(before.at()) ? before : after);
    }

    /** The order was withdrawn from the topic. */
    void forget(String orderNumber) {
        known.remove(orderNumber);
    }

    int size() {
        return known.size();
    }
}
