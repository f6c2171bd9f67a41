package io.liza.runtime.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All open connections, by event loop. */
final class GuardedConnections {

    final ConnectionLimits limits;

    /** On all event loops. */
    final AtomicInteger open = new AtomicInteger();

    /** On all event loops, as of the last check of each. */
    final AtomicInteger halfOpen = new AtomicInteger();

    final Counter overdue = closed("overdue");
    final Counter excess = closed("excess");
    final Counter flood = closed("flood");

    private final Map<EventLoop, EventLoopConnections> loops = new ConcurrentHashMap<>();

    GuardedConnections(ConnectionLimits limits) {
        this.limits = limits;
    }

    /** The connections of that event loop, which only it may use. */
    EventLoopConnections on(EventLoop loop) {
        return loops.computeIfAbsent(loop, each -> new EventLoopConnections(this, each));
    }

    private static Counter closed(String reason) {
        return Counter.builder("liza.http.closed")
                .description(
                        "Connections and streams closed: too slow (overdue), too many (excess), or too many control frames (flood)")
                .tag("reason", reason)
                .register(Metrics.globalRegistry);
    }
}
