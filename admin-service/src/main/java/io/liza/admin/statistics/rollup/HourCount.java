package io.liza.admin.statistics.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calls that began in one hour of the week, in the company's zone. */
@Schema(name = "HourCount")
public record HourCount(
        @Schema(description = "1 (Monday) to 7.", examples = "1") int weekday,
        @Schema(
                        description =
                                "0 to 23. Where summer time ends, two hours of that day count as one; where it begins, one"
                                        + " has no calls.",
                        examples = "9")
                int hour,
        @Schema(examples = "3") int calls) {}
