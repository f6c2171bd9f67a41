package io.liza.bench.load;

import org.HdrHistogram.Histogram;

/**
 * Answers to one load.
 *
 * @param answers number of all answers, of which those during a warm-up are not among the latencies
 */
public record Load(Histogram latencies, long answers, double seconds) {
    /** Precision of the histograms. */
    static final int DIGITS = 3;

    public double perSecond() {
        return answers() / seconds;
    }

    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
