package io.liza.order;

import java.time.Instant;
import java.util.Objects;

/**
 * The state of one order after somebody set its status: what the compacted topic keeps for each order number.
 *
 * @param at when it was set, UTC; of two states the one that is later in the topic holds
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
