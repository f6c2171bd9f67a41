package io.liza.admin.access.throttle;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Limits on logins to one account by unknown clients, from all networks together.
 *
 * @param failures loses a token with each failure of the last minutes
 * @param first tries from sites without earlier failures
 * @param repeated tries from sites with earlier failures
 */
record AccountLimits(Bucket failures, Bucket first, Bucket repeated) {
    static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    /** Doublings from the first delay to the longest. */
    private static final int STEPS = 6;
    /** Size of each of the two budgets, in relation to the failures before delays begin. */
    private static final int FACTOR = 5;

    /** @param tries failures before delays begin */
    static AccountLimits of(int tries, TokenBuckets buckets) {
        return new AccountLimits(
                buckets.of(tries + STEPS, tries), buckets.of(tries * FACTOR), buckets.of(tries * FACTOR));
    }

    /** How long a network that fails now must wait before its next try. */
    Duration delay() {
        long beyond = STEPS - failures.getAvailableTokens();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << beyond);
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
