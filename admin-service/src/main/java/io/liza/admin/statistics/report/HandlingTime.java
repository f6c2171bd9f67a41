package io.liza.admin.statistics.report;

import io.liza.admin.statistics.rollup.Histogram;

/**
 * How long calls were that began in a period, as Twilio told at their end.
 *
 * @param calls those whose duration is known
 * @param medianSeconds half of the calls were no longer; off by at most 3 %, null without calls
 * @param p95Seconds 95 % of the calls were no longer; likewise
 */
public record HandlingTime(long calls, Integer medianSeconds, Integer p95Seconds) {

    static HandlingTime of(Histogram histogram) {
        return new HandlingTime(histogram.calls(), histogram.percentile(50), histogram.percentile(95));
    }
}
