package io.liza.order;

import java.time.Instant;
import java.util.Objects;

/**
 * The status of an order as it was set; the compacted topic keeps the latest one of each order number.
 *
 * @param at time of the change, UTC; the later record in the topic wins
 */
public record OrderStatusChanged(OrderNumber orderNumber, OrderStatus status, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "liza.order.status-set.v1";

    public OrderStatusChanged {
        Objects.requireNonNull(orderNumber, "orderNumber");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(at, "at");
    }
}
