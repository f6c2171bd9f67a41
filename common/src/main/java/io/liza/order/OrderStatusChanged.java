package io.liza.order;

import java.time.Instant;
import java.util.Objects;

/**
 * An order, as the shop says; the compacted topic keeps the latest record of each order number.
 *
 * @param at time of the change, UTC; the later record in the topic wins
 * @param delivery null if nothing is known of it
 * @param message null if there is none
 * @param callerCheck null if there is nothing to check a caller by
 */
public record OrderStatusChanged(
        OrderNumber orderNumber,
        OrderStatus status,
        Instant at,
        Delivery delivery,
        OrderMessage message,
        CallerCheck callerCheck) {

    /** The CloudEvents type. */
    public static final String TYPE = "liza.order.status-set.v1";

    public OrderStatusChanged {
        Objects.requireNonNull(orderNumber, "orderNumber");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(at, "at");
    }

    public OrderStatusChanged(OrderNumber orderNumber, OrderStatus status, Instant at) {
        this(orderNumber, status, at, null, null, null);
    }
}
