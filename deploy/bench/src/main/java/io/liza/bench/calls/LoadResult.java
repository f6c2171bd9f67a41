package io.liza.bench.calls;

import io.liza.bench.load.Load;
import java.util.Locale;

/** The measurement at one degree of parallelism. */
record LoadResult(int atOnce, Load load, double cpuSeconds, double spooled) {
    static final String HEADER = "%n%-8s %12s %9s %9s %9s %14s %12s %8s"
            .formatted("at once", "webhooks/s", "p50 ms", "p99 ms", "max ms", "cores in use", "CPU µs each", "spooled");

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-8d %12.0f %9.2f %9.2f %9.1f %14.2f %12.0f %8.0f",
                atOnce,
                load.perSecond(),
                load.millis(50),
                load.millis(99),
                load.millis(100),
                cpuSeconds / load.seconds(),
                cpuSeconds / load.answers() * 1e6,
                spooled);
    }
}
