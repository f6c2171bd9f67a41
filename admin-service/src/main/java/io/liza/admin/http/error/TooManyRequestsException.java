package io.liza.admin.http.error;

import java.time.Duration;

/** An account exceeds a rate limit. Answered with 429. */
public final class TooManyRequestsException extends RuntimeException {

    private final long seconds;

    public TooManyRequestsException(String what, Duration wait) {
        super(what + "; try again in " + seconds(wait) + " s");
        this.seconds = seconds(wait);
    }

    /** Whole seconds until the next try. */
    public long seconds() {
        return seconds;
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
