package io.liza.admin.access.throttle;

import java.time.Duration;

/** Refuses a login after too many attempts; the response has status 429. */
public final class TooManyTriesException extends SecurityException {
    private final Duration wait;

    TooManyTriesException(Duration wait) {
        super("too many tries to log in; try again in " + seconds(wait) + " s");
        this.wait = wait;
    }

    /** Returns the whole seconds until the next attempt is allowed. */
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
