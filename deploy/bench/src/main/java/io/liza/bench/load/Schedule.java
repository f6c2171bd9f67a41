package io.liza.bench.load;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When which webhook is due. The webhooks of a call follow each other after a pause, in which those of others are due. */
public final class Schedule {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private record Due(long nanos, int call, byte[] request) {}

    private final List<Due> webhooks;

    private Schedule(Stream<Due> webhooks) {
        this.webhooks = webhooks.sorted(Comparator.comparingLong(Due::nanos)).toList();
    }

    static Schedule atRate(int callsPerSecond, List<List<byte[]>> calls) {
        return atRate(callsPerSecond, PAUSE, calls);
    }

    /** Calls begin at a rate. */
    public static Schedule atRate(int callsPerSecond, Duration pause, List<List<byte[]>> calls) {
        double between = 1e9 / callsPerSecond;
        return new Schedule(IntStream.range(0, calls.size()).boxed().flatMap(call -> {
            List<byte[]> requests = calls.get(call);
            return IntStream.range(0, requests.size())
                    .mapToObj(webhook -> new Due(
                            // Evenly spread, as long as a pause is a multiple of the time between calls.
                            Math.round((call + (double) webhook / requests.size()) * between)
                                    + webhook * pause.toNanos(),
                            call,
                            requests.get(webhook)));
        }));
    }

    /**
     * A number of calls is held at once: each begins within the first pause, and another takes its place after its last
     * webhook. Webhooks due after {@code time} are left out.
     *
     * @param calls as many as {@link #heldCalls}
     */
    public static Schedule held(int atOnce, Duration pause, Duration time, List<List<byte[]>> calls) {
        double between = (double) pause.toNanos() / atOnce;
        return new Schedule(IntStream.range(0, calls.size())
                .boxed()
                .flatMap(call -> {
                    List<byte[]> requests = calls.get(call);
                    long before = (long) (call / atOnce) * requests.size();
                    return IntStream.range(0, requests.size())
                            .mapToObj(webhook -> new Due(
                                    Math.round(call % atOnce * between) + (before + webhook) * pause.toNanos(),
                                    call,
                                    requests.get(webhook)));
                })
                .filter(due -> due.nanos < time.toNanos()));
    }

    public static int heldCalls(int atOnce, Duration pause, Duration time, int webhooksOfACall) {
        return atOnce * (int) Math.ceil((double) time.toNanos() / pause.toNanos() / webhooksOfACall);
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

    /** Index of its call in the list of calls. */
    int call(int webhook) {
        return webhooks.get(webhook).call;
    }
}
