package io.liza.admin.order;

import io.liza.order.OrderStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What pages, files and the API show of an order: its status, or that it is an enquiry. */
public enum OrderState {
    /** Only callers asked about the order; the shop has not set a status. */
    ENQUIRY,
    IN_PROGRESS,
    SHIPPED,
    DELIVERED,
    DELAYED,
    CANCELLED;

    /** The states that can be set. */
    public static OrderState[] settable() {
        return Arrays.stream(OrderStatus.values()).map(OrderState::of).toArray(OrderState[]::new);
    }

    /** @param status null for an enquiry */
    static OrderState of(OrderStatus status) {
        return status == null ? ENQUIRY : valueOf(status.name());
    }

    /** Reads a constant's name, also in the notations of {@link OrderStatus#parse}. */
    static Optional<OrderState> parse(String text) {
        return text != null && text.strip().toUpperCase(Locale.ROOT).equals(ENQUIRY.name())
                ? Optional.of(ENQUIRY)
                : parseStatus(text);
    }

    /** Reads a state that can be set. */
    static Optional<OrderState> parseStatus(String text) {
        return OrderStatus.parse(text).map(OrderState::of);
    }

    /** The status; null for an enquiry. */
    public OrderStatus status() {
        return this == ENQUIRY ? null : OrderStatus.valueOf(name());
    }
}
