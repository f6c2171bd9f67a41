package io.liza.admin.statistics.report;

import io.liza.admin.statistics.rollup.Histogram;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long calls were that began in a period, as Twilio told at their end. */
@Schema(name = "HandlingTime")
public record HandlingTime(
        @Schema(description = "Those whose duration is known.", examples = "12") long calls,
        @Schema(
                        nullable = true,
                        description = "Half of the calls were no longer; off by at most 3 %, null without calls.",
                        examples = "48")
                Integer medianSeconds,
        @Schema(nullable = true, description = "95 % of the calls were no longer; likewise.", examples = "131")
                Integer p95Seconds) {

    static HandlingTime of(Histogram histogram) {
        return new HandlingTime(histogram.calls(), histogram.percentile(50), histogram.percentile(95));
    }
}
