package io.liza.admin.statistics.report;

import io.liza.admin.statistics.rollup.Histogram;

/** Durations of the calls that began in a period, as Twilio reported them. */
public record HandlingTime(long calls, Integer medianSeconds, Integer p95Seconds) {

    static HandlingTime of(Histogram histogram) {
        return new HandlingTime(histogram.calls(), histogram.percentile(50), histogram.percentile(95));
    }
}
