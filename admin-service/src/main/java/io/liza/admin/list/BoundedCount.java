package io.liza.admin.list;

/** Number of rows of a list, counted up to a bound. */
public record BoundedCount(long atLeast, boolean exact) {
    static final int MAX = 10_000;

    /**
     * Bound for a search together with another filter, for which no index exists: the database examines many rows for each
     * that it counts.
     */
    static final int MAX_OF_COMBINATIONS = 200;

    /**
     * @param distinct number of distinct rows among the examined results
     * @param examined number of examined results, at most {@code max} + 1
     * @param shown number of rows on the page, a lower bound
     * @param max the bound
     */
    static BoundedCount of(long distinct, long examined, int shown, int max) {
        return new BoundedCount(Math.min(Math.max(distinct, shown), max), examined <= max);
    }
}
