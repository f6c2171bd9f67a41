package io.liza.admin.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Number of rows of a list, counted up to a bound. */
@Schema(name = "Total", description = "How many rows the list has, counted up to a bound.")
public record BoundedCount(
        @Schema(description = "Number of rows; a lower bound unless exact, mostly 10000.", examples = "120")
                long atLeast,
        @Schema(description = "Whether the count is complete.", examples = "true") boolean exact) {
    static final int MAX = 10_000;

    /**
     * @param distinct number of different rows among the examined results
     * @param examined number of examined results, at most {@link #MAX} and one
     * @param shown number of rows on the page, a lower bound
     */
    static BoundedCount of(long distinct, long examined, int shown) {
        return new BoundedCount(Math.min(Math.max(distinct, shown), MAX), examined <= MAX);
    }
}
