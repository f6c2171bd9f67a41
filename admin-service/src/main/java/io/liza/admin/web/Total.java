package io.liza.admin.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows a list has, as far as it was counted. */
@Schema(name = "Total", description = "How many rows the list has, counted up to a bound.")
public record Total(
        @Schema(description = "The number, or 10000 where there are more.", examples = "120") long atLeast,
        @Schema(description = "Whether it is the number.", examples = "true") boolean exact) {
    /** Nobody reads on to the ten-thousandth row. */
    public static final int MOST = 10_000;

    static Total of(long counted) {
        return new Total(Math.min(counted, MOST), counted <= MOST);
    }
}
