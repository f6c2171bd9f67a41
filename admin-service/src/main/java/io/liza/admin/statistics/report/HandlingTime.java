package io.liza.admin.statistics.report;

import io.liza.admin.statistics.rollup.Histogram;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Durations of the calls that began in a period, as Twilio reported them. */
@Schema(name = "HandlingTime")
public record HandlingTime(
        @Schema(description = "Calls with a known duration.", examples = "12") long calls,
        @Schema(nullable = true, description = "Median; off by at most 3 %, null without calls.", examples = "48")
                Integer medianSeconds,
        @Schema(nullable = true, description = "95th percentile; likewise.", examples = "131") Integer p95Seconds) {

    static HandlingTime of(Histogram histogram) {
        return new HandlingTime(histogram.calls(), histogram.percentile(50), histogram.percentile(95));
    }
}
