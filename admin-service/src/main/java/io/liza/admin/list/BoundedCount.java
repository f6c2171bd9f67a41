package io.liza.admin.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows a list has, as far as it was counted. */
@Schema(name = "Total", description = "How many rows the list has, counted up to a bound.")
public record BoundedCount(
        @Schema(
                        description = "The number; where there are more, as many as were counted: mostly 10000.",
                        examples = "120")
                long atLeast,
        @Schema(description = "Whether it is the number.", examples = "true") boolean exact) {
    /** Nobody reads on to the ten-thousandth row. */
    public static final int MOST = 10_000;

    /**
     * @param counted different rows among those that were looked at
     * @param looked at, one more than {@link #MOST} at most
     * @param shown rows that are known anyway
     */
    static BoundedCount of(long counted, long looked, int shown) {
        return new BoundedCount(Math.min(Math.max(counted, shown), MOST), looked <= MOST);
    }
}
