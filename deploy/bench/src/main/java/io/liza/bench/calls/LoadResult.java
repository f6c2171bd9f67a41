package io.liza.bench.calls;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The measurement at one degree of parallelism. */
record LoadResult(int atOnce, Histogram answers, double seconds, double cpuSeconds, double spooled) {
    static final String HEADER = "%n%-8s %12s %9s %9s %9s %14s %12s %8s"
            .formatted("at once", "webhooks/s", "p50 ms", "p99 ms", "max ms", "cores in use", "CPU µs each", "spooled");

    double perSecond() {
        return answers.getTotalCount() / seconds;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-8d %12.0f %9.2f %9.2f %9.1f %14.2f %12.0f %8.0f",
                atOnce,
                perSecond(),
                answers.getValueAtPercentile(50) / 1e6,
                answers.getValueAtPercentile(99) / 1e6,
                answers.getMaxValue() / 1e6,
                cpuSeconds / seconds,
                cpuSeconds / answers.getTotalCount() * 1e6,
                spooled);
    }
}
