package io.liza.admin.order;

import io.liza.admin.list.FromClause;
import io.liza.admin.list.SortKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders of the list of orders. An index carries each of them. */
enum OrderSort {
    NEWEST,
    OLDEST,
    LAST_ASKED,
    FIRST_ASKED,
    MOST_ASKED,
    LEAST_ASKED;

    /** The expression of the index {@code orders_by_last_asked}: orders that nobody asked about count as asked when created. */
    private static final FromClause BY_LAST_ASKED =
            FromClause.rows("Order", SortKey.time("coalesce(row.lastAskedAt, row.createdAt)"));

    private static final FromClause BY_CALLS = FromClause.rows("Order", SortKey.integer("row.calls"));

    /** Parses a constant's name, in any letter case. */
    static Optional<OrderSort> parse(String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The value of the parameter of requests. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isByCreation() {
        return this == NEWEST || this == OLDEST;
    }

    /** Sorts the rows, which are sorted by their creation, latest first. */
    FromClause sorted(FromClause latestFirst) {
        return switch (this) {
            case NEWEST -> latestFirst;
            case OLDEST -> latestFirst.reversed();
            case LAST_ASKED -> BY_LAST_ASKED;
            case FIRST_ASKED -> BY_LAST_ASKED.reversed();
            case MOST_ASKED -> BY_CALLS;
            case LEAST_ASKED -> BY_CALLS.reversed();
        };
    }
}
