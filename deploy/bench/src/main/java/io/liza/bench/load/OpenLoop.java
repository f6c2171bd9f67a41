package io.liza.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Load for measuring latency: calls come in at a rate, whether the server keeps up or not, and each sends its webhooks at
 * fixed times. Latency counts from the time a webhook was due, so a slow answer also counts for those that it delayed.
 */
public final class OpenLoop {
    private static final int MOST_CONNECTIONS = 512;
    private static final long NAP_NANOS = 50_000;

    private final Histogram latencies = new Histogram(Load.DIGITS);
    private final Deque<Connection> idle = new ArrayDeque<>();

    private OpenLoop() {}

    /** @param calls a second; as many calls as the list has */
    public static Load run(URI server, int rate, List<List<byte[]>> calls) {
        var loop = new OpenLoop();
        var schedule = new Schedule(rate, calls);
        long start = System.nanoTime();
        try (var open = new Connections(server)) {
            for (int sent = 0; loop.latencies.getTotalCount() < schedule.size(); ) {
                long due = start + schedule.nanos(sent);
                if (sent < schedule.size() && System.nanoTime() >= due && loop.hasIdle(open)) {
                    loop.idle.pop().send(schedule.request(sent++), due);
                } else {
                    open.poll(loop::answered);
                    LockSupport.parkNanos(NAP_NANOS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Load(loop.latencies, (System.nanoTime() - start) / 1e9);
    }

    private boolean hasIdle(Connections open) throws IOException {
        if (idle.isEmpty() && open.size() < MOST_CONNECTIONS) {
            idle.push(open.open());
        }
        return !idle.isEmpty();
    }

    private void answered(Connection connection) {
        latencies.recordValue(System.nanoTime() - connection.due);
        idle.push(connection);
    }
}
