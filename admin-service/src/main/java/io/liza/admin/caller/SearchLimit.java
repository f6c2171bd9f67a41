package io.liza.admin.caller;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.liza.admin.http.error.TooManyRequestsException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Limits the searches by number of each account, all its sessions and tokens together, on this replica. */
final class SearchLimit {

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final LoadingCache<Long, Bucket> accounts;

    SearchLimit(int max) {
        accounts = Caffeine.newBuilder()
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(account -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(max)
                                .refillGreedy(max, PERIOD)
                                .build())
                        .build());
    }

    /** Fails with {@link TooManyRequestsException} if the account has none left. */
    Uni<Void> take(long account) {
        var probe = accounts.get(account).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .failure(new TooManyRequestsException(
                                "too many searches by number", Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }
}
