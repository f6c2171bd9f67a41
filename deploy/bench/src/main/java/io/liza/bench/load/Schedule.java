package io.liza.bench.load;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When which webhook is due: calls begin at a rate, and the webhooks of a call follow each other after a pause, in which
 * those of other calls are due.
 */
final class Schedule {
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private record Due(long nanos, byte[] request) {}

    private final List<Due> webhooks;

    Schedule(int callsPerSecond, List<List<byte[]>> calls) {
        double between = 1e9 / callsPerSecond;
        webhooks = IntStream.range(0, calls.size())
                .boxed()
                .flatMap(call -> IntStream.range(0, calls.get(call).size())
                        .mapToObj(webhook -> new Due(
                                // Evenly spread, as long as a pause is a multiple of the time between calls.
                                Math.round((call
                                                        + (double) webhook
                                                                / calls.get(call)
                                                                        .size())
                                                * between)
                                        + webhook * PAUSE_NANOS,
                                calls.get(call).get(webhook))))
                .sorted(Comparator.comparingLong(Due::nanos))
                .toList();
    }

    int size() {
        return webhooks.size();
    }

    /** From the start. */
    long nanos(int webhook) {
        return webhook < size() ? webhooks.get(webhook).nanos : Long.MAX_VALUE / 2;
    }

    byte[] request(int webhook) {
        return webhooks.get(webhook).request;
    }
}
