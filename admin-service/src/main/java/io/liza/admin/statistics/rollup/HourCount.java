package io.liza.admin.statistics.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Number of calls that began in one hour of the week, in the company's time zone. */
@Schema(name = "HourCount")
public record HourCount(
        @Schema(description = "1 (Monday) to 7.", examples = "1") int weekday,
        @Schema(
                        description =
                                "0 to 23. When summer time ends, two hours of that day count as one; when it begins, one"
                                        + " hour has no calls.",
                        examples = "9")
                int hour,
        @Schema(examples = "3") int calls) {}
