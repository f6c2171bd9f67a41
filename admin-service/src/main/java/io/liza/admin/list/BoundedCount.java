package io.liza.admin.list;

/** Number of rows of a list, counted up to a bound. */
public record BoundedCount(long atLeast, boolean exact) {
    static final int MAX = 10_000;

    /**
     * @param distinct number of distinct rows among the examined results
     * @param examined number of examined results, at most {@link #MAX} + 1
     * @param shown number of rows on the page, a lower bound
     */
    static BoundedCount of(long distinct, long examined, int shown) {
        return new BoundedCount(Math.min(Math.max(distinct, shown), MAX), examined <= MAX);
    }
}
