package io.liza.admin.inbox;

import java.time.Duration;
import java.util.Optional;

/** Tells a lasting stall, which every check finds, from a passing one. */
final class StallDetector {

    private record Stall(String reason, long since) {}

    private final Duration limit;
    private volatile Stall current;

    StallDetector(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param reason reason of a stall now; empty if there is none, or if that is unknown
     * @param now as {@link System#nanoTime}
     */
    void observe(Optional<String> reason, long now) {
        Stall before = current;
        current = reason.map(text -> new Stall(text, before == null ? now : before.since()))
                .orElse(null);
    }

    /** The reason of a stall that has lasted longer than the limit. */
    Optional<String> lasting(long now) {
        return Optional.ofNullable(current)
                .filter(standstill -> now - standstill.since() > limit.toNanos())
                .map(Stall::reason);
    }
}
