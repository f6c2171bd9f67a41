package io.liza.admin.access.throttle;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often strangers may try one account, wherever they come from.
 *
 * @param failures a token less for each of the last minutes
 * @param first tries from sites that come for the first time
 * @param repeated tries from sites that have failed at it
 */
record AccountLimits(Bucket failures, Bucket first, Bucket repeated) {
    static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    /** Doublings from the first delay to the longest. */
    private static final int STEPS = 6;
    /** Of each of the two budgets, to the failures before delays begin. */
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
