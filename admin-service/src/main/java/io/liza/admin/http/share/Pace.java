package io.liza.admin.http.share;

import java.time.Duration;

/**
 * The least pace at which a client must read or send, so that a slow one does not hold its place for ever. Bytes earn
 * time, and waiting for the client spends it; no more can be saved up than there was in the beginning.
 */
public final class Pace {
    private static final long BYTES_PER_SECOND = 32 * 1024;

    private final Duration grace;
    private Duration left;

    /** @param grace what a client may let us wait at once */
    public Pace(Duration grace) {
        this.grace = grace;
        this.left = grace;
    }

    public void moved(long bytes) {
        Duration more = left.plusMillis(bytes * 1000 / BYTES_PER_SECOND);
        left = more.compareTo(grace) < 0 ? more : grace;
    }

    /** Time that was lost by waiting for the client. */
    public void waited(Duration more) {
        left = left.minus(more);
    }

    /** How long the client may still let us wait; negative if it was too slow. */
    public Duration left() {
        return left;
    }
}
