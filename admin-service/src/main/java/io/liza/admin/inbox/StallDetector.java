package io.liza.admin.inbox;

import java.time.Duration;
import java.util.Optional;

/** Tells a standstill that lasts from one that passes: one that is seen again and again, without a break. */
final class StallDetector {

    private record Seen(String reason, long since) {}

    private final Duration limit;
    private volatile Seen seen;

    StallDetector(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param reason what stands still now; empty if nothing does, or if that is not known
     * @param now as {@link System#nanoTime}
     */
    void saw(Optional<String> reason, long now) {
        Seen before = seen;
        seen = reason.map(text -> new Seen(text, before == null ? now : before.since()))
                .orElse(null);
    }

    /** The reason of a standstill that has lasted longer than the limit. */
    Optional<String> lasting(long now) {
        return Optional.ofNullable(seen)
                .filter(standstill -> now - standstill.since() > limit.toNanos())
                .map(Seen::reason);
    }
}
