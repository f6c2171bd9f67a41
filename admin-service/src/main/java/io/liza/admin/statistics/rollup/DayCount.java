package io.liza.admin.statistics.rollup;

import io.liza.event.CallEvent;
import io.vertx.mutiny.sqlclient.Row;

/** The values of all counters on a day, or on several. */
public final class DayCount {

    private static final DayCounter[] COUNTERS = DayCounter.values();

    private final int[] counts = new int[COUNTERS.length];

    void add(CallEvent event) {
        for (DayCounter counter : COUNTERS) {
            counts[counter.ordinal()] += counter.counts(event) ? 1 : 0;
        }
    }

    void add(Row row) {
        for (DayCounter counter : COUNTERS) {
            counts[counter.ordinal()] += row.getInteger(counter.column());
        }
    }

    public void add(DayCount other) {
        for (DayCounter counter : COUNTERS) {
            counts[counter.ordinal()] += other.get(counter);
        }
    }

    public int get(DayCounter counter) {
        return counts[counter.ordinal()];
    }
}
