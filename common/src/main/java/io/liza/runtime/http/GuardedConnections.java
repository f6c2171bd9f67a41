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

    /** Those that only this event loop may touch. */
    EventLoopConnections on(EventLoop loop) {
        return loops.computeIfAbsent(loop, each -> new EventLoopConnections(this, each));
    }

    private static Counter closed(String reason) {
        return Counter.builder("liza.http.closed")
                .description(
                        "Connections and streams ended because a client was too slow, one of too many, or flooded us")
                .tag("reason", reason)
                .register(Metrics.globalRegistry);
    }
}
