package io.liza.admin.access.throttle;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Limits the logins of unknown clients to one account, from all networks together.
 *
 * @param failures bucket that loses a token with each failed login
 * @param first budget of attempts from sites without earlier failures
 * @param repeated budget of attempts from sites with earlier failures
 */
record AccountLimits(Bucket failures, Bucket first, Bucket repeated) {
    static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    /** Number of doublings from the first delay to the longest. */
    private static final int STEPS = 6;
    /** Size of each of the two budgets as a multiple of the failures before delays begin. */
    private static final int FACTOR = 5;

    /** @param tries number of failures before delays begin */
    static AccountLimits of(int tries, TokenBuckets buckets) {
        return new AccountLimits(
                buckets.of(tries + STEPS, tries), buckets.of(tries * FACTOR), buckets.of(tries * FACTOR));
    }

    /** Returns the time that a network must wait after a failed login before its next attempt. */
    Duration delay() {
        long beyond = STEPS - failures.getAvailableTokens();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << beyond);
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
