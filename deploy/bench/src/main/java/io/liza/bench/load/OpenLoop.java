package io.liza.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
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
    private final int ownConnections;
    private final long measuredFrom;
    private final Answers answers;
    private int answered;

    /** Receives each answer. */
    public interface Answers {
        /**
         * @param call its index in the list of calls
         * @param at in {@link System#nanoTime()}
         */
        void answered(int call, long at);
    }

    private OpenLoop(int ownConnections, long measuredFrom, Answers answers) {
        this.ownConnections = ownConnections;
        this.measuredFrom = measuredFrom;
        this.answers = answers;
    }

    /** @param rate calls a second; as many calls as the list has */
    public static Load run(URI server, int rate, List<List<byte[]>> calls) {
        return run(server, Schedule.atRate(rate, calls), 0, Duration.ZERO, (call, at) -> {});
    }

    /**
     * @param ownConnections number of connections that the webhooks open and use in turn, even if fewer would do
     * @param warmUp the latency of webhooks that are due before does not count
     */
    public static Load run(URI server, Schedule schedule, int ownConnections, Duration warmUp, Answers answers) {
        long start = System.nanoTime();
        var loop = new OpenLoop(ownConnections, start + warmUp.toNanos(), answers);
        try (var open = new Connections(server)) {
            for (int sent = 0; loop.answered < schedule.size(); ) {
                long due = start + schedule.nanos(sent);
                if (sent < schedule.size() && System.nanoTime() >= due && loop.hasIdle(open)) {
                    Connection connection = loop.idle.poll();
                    connection.callNumber = schedule.call(sent);
                    connection.send(schedule.request(sent++), due);
                } else {
                    open.poll(loop::answered);
                    LockSupport.parkNanos(NAP_NANOS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Load(loop.latencies, loop.answered, (System.nanoTime() - start) / 1e9);
    }

    private boolean hasIdle(Connections open) throws IOException {
        if (open.size() < ownConnections || idle.isEmpty() && open.size() < MOST_CONNECTIONS) {
            idle.addFirst(open.open());
        }
        return !idle.isEmpty();
    }

    private void answered(Connection connection) {
        long now = System.nanoTime();
        answered++;
        if (connection.due >= measuredFrom) {
            latencies.recordValue(now - connection.due);
        }
        answers.answered(connection.callNumber, now);
        idle.addLast(connection);
    }
}
