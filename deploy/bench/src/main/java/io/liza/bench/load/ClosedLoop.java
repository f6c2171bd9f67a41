package io.liza.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Load for measuring throughput: a number of connections, each of which makes one call after the other and sends a webhook
 * as soon as the one before is answered.
 */
public final class ClosedLoop {
    private final Iterator<List<byte[]>> calls;
    private final Histogram latencies = new Histogram(Load.DIGITS);
    private final long end;
    private int busy;

    private ClosedLoop(Iterator<List<byte[]>> calls, long end) {
        this.calls = calls;
        this.end = end;
    }

    /** Ends when the time is over or no call is left; every call that has begun is finished. */
    public static Load run(URI server, int connections, Duration time, Iterator<List<byte[]>> calls) {
        long start = System.nanoTime();
        var loop = new ClosedLoop(calls, start + time.toNanos());
        try (var open = new Connections(server)) {
            for (int i = 0; i < connections; i++) {
                loop.next(open.open());
            }
            while (loop.busy > 0) {
                open.await(loop::answered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Load(loop.latencies, loop.latencies.getTotalCount(), (System.nanoTime() - start) / 1e9);
    }

    private void next(Connection connection) throws IOException {
        if (System.nanoTime() < end && calls.hasNext()) {
            busy++;
            connection.call = calls.next().iterator();
            connection.send(connection.call.next(), System.nanoTime());
        }
    }

    private void answered(Connection connection) throws IOException {
        long now = System.nanoTime();
        latencies.recordValue(now - connection.due);
        if (connection.call.hasNext()) {
            connection.send(connection.call.next(), now);
        } else {
            busy--;
            next(connection);
        }
    }
}
