package io.liza.admin.statistics.range;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day or a week of a range. The first and the last week are cut off at the ends of the range. */
@Schema(name = "Period")
public record Period(
        @Schema(
                        description = "`2026-11-22` or `2026-W47`; for the whole range, its first and last day.",
                        examples = "2026-11-22")
                String name,
        @Schema(description = "First day, inclusive.", examples = "2026-11-22") LocalDate from,
        @Schema(description = "Last day, inclusive.", examples = "2026-11-22") LocalDate to) {}
