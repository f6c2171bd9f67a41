package io.liza.admin.access.throttle;

import java.time.Duration;

/** Too many tries to log in; answered with 429. */
public final class TooManyTriesException extends SecurityException {
    private final Duration wait;

    TooManyTriesException(Duration wait) {
        super("too many tries to log in; try again in " + seconds(wait) + " s");
        this.wait = wait;
    }

    /** Whole seconds until the next try. */
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
