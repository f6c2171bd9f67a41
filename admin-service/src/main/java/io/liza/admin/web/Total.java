package io.liza.admin.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows a list has, as far as it was counted. */
@Schema(name = "Total", description = "How many rows the list has, counted up to a bound.")
public record Total(
        @Schema(
                        description = "The number; where there are more, as many as were counted: mostly 10000.",
                        examples = "120")
                long atLeast,
        @Schema(description = "Whether it is the number.", examples = "true") boolean exact) {
    /** Nobody reads on to the ten-thousandth row. */
    public static final int MOST = 10_000;

    /** @param all whether there was nothing more to count */
    static Total of(long counted, boolean all) {
        return new Total(Math.min(counted, MOST), all && counted <= MOST);
    }
}
