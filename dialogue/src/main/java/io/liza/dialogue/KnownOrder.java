package io.liza.dialogue;

import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderStatus;
import java.util.Map;

/** All that the shop has told about an order; no component is null. */
public record KnownOrder(OrderStatus status, Delivery delivery, OrderMessage message, CallerCheck callerCheck) {

    public static final OrderMessage NO_MESSAGE = new OrderMessage(Map.of());

    public static KnownOrder of(OrderStatus status) {
        return new KnownOrder(status, Delivery.UNKNOWN, NO_MESSAGE, CallerCheck.NONE);
    }
}
