package io.liza.admin.statistics.range;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day or a week of a range. The first and the last week end where the range does. */
@Schema(name = "Period")
public record Period(
        @Schema(
                        description = "`2026-11-22` or `2026-W47`; of the whole range, its first and last day.",
                        examples = "2026-11-22")
                String name,
        @Schema(description = "First day that is counted.", examples = "2026-11-22") LocalDate from,
        @Schema(description = "Last day that is counted.", examples = "2026-11-22") LocalDate to) {}
