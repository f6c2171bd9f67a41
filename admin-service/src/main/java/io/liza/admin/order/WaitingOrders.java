package io.liza.admin.order;

import io.liza.admin.list.Queue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The orders that wait for the staff. */
public final class WaitingOrders {

    private WaitingOrders() {}

    /** Overdue orders, longest overdue first, in the order of the index {@code orders_overdue}. */
    public static Queue<Order> overdue(LocalDate today) {
        return queue(
                OrderFilter.isOverdue("row"),
                "coalesce(row.promisedTo, row.promisedFrom), row.id",
                Map.of("today", today));
    }

    /** Orders that callers asked about and the shop has not spoken of, latest first. */
    public static Queue<Order> enquiries() {
        return queue("row.knownStatus is null", "row.createdAt desc, row.id desc", Map.of());
    }

    /** Orders that are locked because of failed verifications, latest first. */
    public static Queue<Order> locked(Instant now) {
        return queue("row.lockedUntil > :now", "row.createdAt desc, row.id desc", Map.of("now", now));
    }

    private static Queue<Order> queue(String where, String order, Map<String, Object> values) {
        return new Queue<>(Order.class, "", where, order, values);
    }
}
