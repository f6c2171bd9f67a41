package io.liza.bench.load;

import org.HdrHistogram.Histogram;

/** Answers to one load. */
public record Load(Histogram latencies, double seconds) {
    /** Precision of the histograms. */
    static final int DIGITS = 3;

    public long answers() {
        return latencies.getTotalCount();
    }

    public double perSecond() {
        return answers() / seconds;
    }

    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
