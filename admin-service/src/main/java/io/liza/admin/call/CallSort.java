package io.liza.admin.call;

import io.liza.admin.list.FromClause;
import io.liza.admin.list.SortKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders of the list of calls. An index carries each of them. */
public enum CallSort {
    NEWEST,
    OLDEST,
    LONGEST,
    SHORTEST;

    /** The expression of the index {@code call_by_duration}: calls without a known duration count as 0. */
    private static final FromClause BY_DURATION = FromClause.rows("Call", SortKey.integer("coalesce(row.seconds, 0)"));

    /** Parses a constant's name, in any letter case. */
    static Optional<CallSort> parse(String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The value of the parameter of requests. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isByDuration() {
        return this == LONGEST || this == SHORTEST;
    }

    /** Sorts the rows, which are sorted by their start, latest first. */
    FromClause sorted(FromClause latestFirst) {
        FromClause descending = isByDuration() ? BY_DURATION : latestFirst;
        return this == OLDEST || this == SHORTEST ? descending.reversed() : descending;
    }

    /** The sort key of a call. */
    Object keyOf(Call call) {
        if (isByDuration()) {
            return call.seconds == null ? 0 : call.seconds;
        }
        return call.startedAt;
    }
}
