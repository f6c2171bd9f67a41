package io.liza.admin.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;

/**
 * How often someone may try to log in: by account and address together, by account from anywhere, and by address for
 * any account. So nobody guesses for long, and nobody keeps another one out by guessing from a single place.
 */
final class Throttle {
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int MOST_BUCKETS = 100_000;
    private static final int WIDER = 10;

    private final LoadingCache<String, Bucket> narrow;
    private final LoadingCache<String, Bucket> wide;

    /** @param tries in five minutes for an account from one address; ten times as many for either alone */
    Throttle(int tries) {
        this.narrow = buckets(tries);
        this.wide = buckets(tries * WIDER);
    }

    /** Takes a try; {@link Duration#ZERO} if it may be made, else how long to wait. */
    Duration take(String account, String address) {
        for (Bucket bucket : of(account, address)) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                return Duration.ofNanos(probe.getNanosToWaitForRefill());
            }
        }
        return Duration.ZERO;
    }

    /** It was the right password: that try did not count. */
    void giveBack(String account, String address) {
        of(account, address).forEach(bucket -> bucket.addTokens(1));
    }

    private List<Bucket> of(String account, String address) {
        return List.of(
                narrow.get(account + " " + address), wide.get("account " + account), wide.get("from " + address));
    }

    private static LoadingCache<String, Bucket> buckets(int tries) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(tries)
                                .refillGreedy(tries, PERIOD)
                                .build())
                        .build());
    }
}
