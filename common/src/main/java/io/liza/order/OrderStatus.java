package io.liza.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Status of an order; the API uses the names of the constants. */
public enum OrderStatus {
    IN_PROGRESS,
    SHIPPED,
    DELIVERED,
    DELAYED,
    CANCELLED;

    /** Reads a constant's name or the label of the former application ({@code In Progress}), in any letter case. */
    public static Optional<OrderStatus> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String name = text.strip().replaceAll("[ -]+", "_").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
