package io.liza.admin.http.share;

import java.time.Duration;

/**
 * The minimum rate at which a client must read or send, so that a slow one does not hold its share for ever. Transferred
 * bytes add time up to the initial amount; waiting for the client uses it up.
 */
public final class Pace {
    private static final long BYTES_PER_SECOND = 32 * 1024;

    private final Duration grace;
    private Duration left;

    /** @param grace the initial and maximum time to wait for the client */
    public Pace(Duration grace) {
        this.grace = grace;
        this.left = grace;
    }

    public void moved(long bytes) {
        Duration more = left.plusMillis(bytes * 1000 / BYTES_PER_SECOND);
        left = more.compareTo(grace) < 0 ? more : grace;
    }

    /** Time spent waiting for the client. */
    public void waited(Duration more) {
        left = left.minus(more);
    }

    /** Remaining time to wait for the client; negative if it was too slow. */
    public Duration left() {
        return left;
    }
}
