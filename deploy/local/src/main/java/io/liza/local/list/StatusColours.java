package io.liza.local.list;

import java.util.Map;
import org.jline.utils.AttributedStyle;

/** The colours of statuses, as on the dashboard. */
final class StatusColours {
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final Map<String, AttributedStyle> OF_STATUS = Map.of(
            "PROCESSING", PLAIN.foreground(AttributedStyle.YELLOW),
            "IN_PROGRESS", PLAIN.foreground(AttributedStyle.YELLOW),
            "DELAYED", PLAIN.foreground(AttributedStyle.YELLOW),
            "HANDLED", PLAIN.foreground(AttributedStyle.CYAN),
            "SHIPPED", PLAIN.foreground(AttributedStyle.CYAN),
            "COMPLETED", PLAIN.foreground(AttributedStyle.GREEN),
            "DELIVERED", PLAIN.foreground(AttributedStyle.GREEN),
            "PROBLEM", PLAIN.foreground(AttributedStyle.RED),
            "CANCELLED", PLAIN.foreground(AttributedStyle.RED));

    private StatusColours() {}

    static AttributedStyle of(String status) {
        return OF_STATUS.getOrDefault(status, PLAIN);
    }
}
