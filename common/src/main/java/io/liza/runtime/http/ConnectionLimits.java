package io.liza.runtime.http;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Limits of the connections to the HTTP servers. The defaults suit the memory that deploy/ gives the services (MemoryIT); each
 * limit is a property {@code liza.http.…} in kebab case.
 *
 * @param requestTimeout for sending a request, from its first byte or, for the first one, from the connect
 * @param minBytesPerSecond a sender at this rate has no time-out
 * @param idleTimeout of a connection between two requests; {@code quarkus.http.idle-timeout}
 * @param maxHalfOpen connections whose client still owes a part of a request, on all event loops
 * @param maxConnections of all kinds, on all event loops
 * @param controlFrames that an HTTP/2 client may send at once, in addition to those that its requests bring along
 */
record ConnectionLimits(
        Duration requestTimeout,
        int minBytesPerSecond,
        Duration idleTimeout,
        int maxHalfOpen,
        int maxConnections,
        int controlFrames) {

    /** File descriptors for everything but client connections: jars, Kafka, the database, files. */
    private static final int RESERVED_DESCRIPTORS = 256;

    private static final int LEAST_CONNECTIONS = 64;

    static ConnectionLimits of(Config config) {
        return new ConnectionLimits(
                value(config, "liza.http.request-timeout", Duration.ofSeconds(20)),
                value(config, "liza.http.min-bytes-per-second", 1024),
                value(config, "quarkus.http.idle-timeout", Duration.ofMinutes(3)),
                value(config, "liza.http.max-half-open", 1_000),
                Math.min(value(config, "liza.http.max-connections", 4_000), affordableConnections()),
                value(config, "liza.http.control-frames", 200));
    }

    /** Time by which a client must have sent the whole request, in {@link System#nanoTime()}. */
    long deadline(long since, long received) {
        return since + requestTimeout.toNanos() + received * 1_000_000_000 / minBytesPerSecond;
    }

    /** Without free file descriptors no connection could be accepted at all. */
    private static int affordableConnections() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.UnixOperatingSystemMXBean unix) {
            long free = unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() - RESERVED_DESCRIPTORS;
            return (int) Math.max(LEAST_CONNECTIONS, Math.min(Integer.MAX_VALUE, free));
        }
        return Integer.MAX_VALUE;
    }

    @SuppressWarnings("unchecked")
    private static <T> T value(Config config, String name, T otherwise) {
        Optional<T> value = config.getOptionalValue(name, (Class<T>) otherwise.getClass());
        return value.orElse(otherwise);
    }
}
