package io.liza.bench.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Metrics METRICS = Metrics.parse(
            """
            # TYPE jvm_memory_used_bytes gauge
            jvm_memory_used_bytes{area="heap",id="Eden"} 1.5E6
            jvm_memory_used_bytes{area="heap",id="Old Gen"} 500000.0
            jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 7.0
            liza_inbox_delay_seconds_count 42.0
            liza_inbox_delay_seconds_count_of_others 1.0
            """);

    @Test
    void addsTheSeriesOfOneLabel() {
        assertEquals(2_000_000, METRICS.sum("jvm_memory_used_bytes{area=\"heap\""));
    }

    @Test
    void addsTheSeriesOfOneName() {
        assertEquals(2_000_007, METRICS.sum("jvm_memory_used_bytes"));
    }

    @Test
    void takesNoLongerNameForTheSame() {
        assertEquals(42, METRICS.sum("liza_inbox_delay_seconds_count"));
    }

    @Test
    void isNoughtWhereNothingWasCounted() {
        assertEquals(0, METRICS.sum("liza_events_spooled_total"));
    }
}
