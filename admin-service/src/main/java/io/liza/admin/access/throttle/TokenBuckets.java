package io.liza.admin.access.throttle;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Creates token buckets that refill over a period. */
record TokenBuckets(TimeMeter clock, Duration period) {

    Bucket of(int tries) {
        return of(tries, tries);
    }

    Bucket of(int capacity, int refill) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(refill, period)
                        .build())
                .build();
    }

    /** @throws TooManyTriesException with the time until it is filled again */
    static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTriesException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
