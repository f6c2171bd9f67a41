package io.liza.admin.http.error;

import java.time.Duration;

/** Refuses a request that exceeds a rate limit of its account; the response has status 429. */
public final class TooManyRequestsException extends RuntimeException {

    private final long seconds;

    public TooManyRequestsException(String what, Duration wait) {
        super(what + "; try again in " + seconds(wait) + " s");
        this.seconds = seconds(wait);
    }

    /** Returns the whole seconds until the next request is allowed. */
    public long seconds() {
        return seconds;
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
