package io.liza.runtime.http;

import io.netty.channel.EventLoop;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * The connections of one event loop. Closes overdue connections, and of too many the oldest incomplete or idle ones: a new
 * connection is always accepted, because it may be an honest one.
 */
final class EventLoopConnections {

    private static final Logger LOG = Logger.getLogger(EventLoopConnections.class);
    private static final long CHECK_EVERY_MILLIS = 500;
    private static final int PART_TO_CLOSE = 20;

    private final GuardedConnections all;
    private final Set<GuardedConnection> connections = new HashSet<>();
    private int halfOpen;

    EventLoopConnections(GuardedConnections all, EventLoop loop) {
        this.all = all;
        loop.scheduleWithFixedDelay(this::check, CHECK_EVERY_MILLIS, CHECK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void add(GuardedConnection connection) {
        if (connections.contains(connection)) {
            return;
        }
        if (all.open.incrementAndGet() > all.limits.maxConnections()) {
            makeRoom();
        }
        connections.add(connection);
    }

    void remove(GuardedConnection connection) {
        if (connections.remove(connection)) {
            all.open.decrementAndGet();
        }
    }

    private void check() {
        try {
            closeOverdue();
            closeExcess();
        } catch (RuntimeException e) {
            LOG.error("Connections could not be checked; the next check tries again", e);
        }
    }

    private void closeOverdue() {
        long now = System.nanoTime();
        List.copyOf(connections).forEach(connection -> connection.endIfOverdue(now));
    }

    /** Each event loop closes its share of the excess on all of them. */
    private void closeExcess() {
        List<GuardedConnection> waiting = oldest(GuardedConnection::isHalfOpen);
        long total = all.halfOpen.addAndGet(waiting.size() - halfOpen);
        long excess = Math.max(0, total - all.limits.maxHalfOpen());
        int share = excess == 0 ? 0 : (int) (excess * waiting.size() / total);
        close(waiting, share);
        halfOpen = waiting.size() - share;
        all.halfOpen.addAndGet(-share);
    }

    /** Closes several at once, so that the search for the oldest costs little for each. */
    private void makeRoom() {
        List<GuardedConnection> candidates = oldest(GuardedConnection::isHalfOpen);
        if (candidates.isEmpty()) {
            candidates = oldest(GuardedConnection::isIdle);
        }
        close(candidates, 1 + candidates.size() / PART_TO_CLOSE);
    }

    private List<GuardedConnection> oldest(Predicate<GuardedConnection> kind) {
        long now = System.nanoTime();
        return connections.stream()
                .filter(kind)
                .sorted(Comparator.<GuardedConnection>comparingLong(each -> now - each.since())
                        .reversed())
                .toList();
    }

    private void close(List<GuardedConnection> candidates, int count) {
        candidates.stream().limit(count).forEach(candidate -> {
            all.excess.increment();
            candidate.close();
        });
    }
}
