package io.liza.admin.http.share;

import java.time.Duration;

/**
 * Measures whether a client reads or sends at the minimum rate, so that a slow client does not occupy its share for
 * ever. Transferred bytes add time, up to the initial amount; waiting for the client consumes it.
 */
public final class Pace {
    private static final long BYTES_PER_SECOND = 32 * 1024;

    private final Duration grace;
    private Duration left;

    /** @param grace initial and maximum time to wait for the client */
    public Pace(Duration grace) {
        this.grace = grace;
        this.left = grace;
    }

    /** Adds time for transferred bytes, one second for each 32 kB. */
    public void moved(long bytes) {
        Duration more = left.plusMillis(bytes * 1000 / BYTES_PER_SECOND);
        left = more.compareTo(grace) < 0 ? more : grace;
    }

    /** Subtracts time that was spent waiting for the client. */
    public void waited(Duration more) {
        left = left.minus(more);
    }

    /** Returns the remaining time to wait for the client; negative if it was too slow. */
    public Duration left() {
        return left;
    }
}
