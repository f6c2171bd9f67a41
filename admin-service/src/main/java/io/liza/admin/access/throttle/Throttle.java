package io.liza.admin.access.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.liza.admin.access.ClientAddresses;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Limits login attempts of unknown clients, that is browsers and programs without an earlier login. Each failure at an
 * account lengthens the delay for networks that have failed there; other networks are let in at once. So guessing is slow,
 * and nobody is locked out. Each replica counts for itself.
 */
@ApplicationScoped
public class Throttle {
    private static final Duration PERIOD = Duration.ofMinutes(5);
    /** A site counts as new to an account again after this time without a try. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int MOST_ENTRIES = 20_000;
    private static final int NETWORK_FACTOR = 10;
    private static final int SITE_FACTOR = 100;

    private final TimeMeter clock;
    private final LoadingCache<String, AccountLimits> accounts;
    private final LoadingCache<String, Bucket> networks;
    private final LoadingCache<String, Bucket> sites;
    private final LoadingCache<String, QueuedTries> queued = entries(QueuedTries::new);
    /** Time at which a network may try an account again, by the clock. */
    private final Cache<String, Long> delays = Caffeine.newBuilder()
            .maximumSize(MOST_ENTRIES)
            .expireAfterWrite(AccountLimits.LONGEST_DELAY)
            .build();

    private final Cache<String, Boolean> returning = Caffeine.newBuilder()
            .maximumSize(MOST_ENTRIES)
            .expireAfterWrite(MEMORY)
            .build();

    @Inject
    Throttle(LoginConfig config) {
        this(config.tries(), TimeMeter.SYSTEM_NANOTIME);
    }

    Throttle(int tries, TimeMeter clock) {
        var buckets = new TokenBuckets(clock, PERIOD);
        this.clock = clock;
        this.accounts = entries(() -> AccountLimits.of(tries, buckets));
        this.networks = entries(() -> buckets.of(tries * NETWORK_FACTOR));
        this.sites = entries(() -> buckets.of(tries * SITE_FACTOR));
    }

    /**
     * Permits an attempt.
     *
     * @throws TooManyTriesException with the time to wait
     */
    public LoginAttempt take(String account, RoutingContext request) {
        return take(account, ClientNetwork.of(ClientAddresses.of(request)), request);
    }

    LoginAttempt take(String account, ClientNetwork from, RoutingContext request) {
        Bucket site = sites.get(from.site());
        Bucket network = networks.get(from.network());
        TokenBuckets.take(site);
        TokenBuckets.take(network);
        AccountLimits limits = accounts.get(account);
        String fromSite = account + "\n" + from.site();
        boolean isFirst = returning.getIfPresent(fromSite) == null;
        Bucket budget = isFirst ? limits.first() : limits.repeated();
        String fromNetwork = account + "\n" + from.network();
        delays.asMap().compute(fromNetwork, (key, until) -> {
            long now = clock.currentTimeNanos();
            if (until != null && until > now) {
                throw new TooManyTriesException(Duration.ofNanos(until - now));
            }
            TokenBuckets.take(budget);
            limits.failures().tryConsume(1);
            return now + limits.delay().toNanos();
        });
        returning.put(fromSite, true);
        QueuedTries turns = queued.get(from.site());
        return new LoginAttempt() {
            private final Requester requester = turns.next(clock.currentTimeNanos(), request);

            @Override
            public Requester requester() {
                return requester;
            }

            @Override
            public Uni<Void> right() {
                site.addTokens(1);
                network.addTokens(1);
                turns.compared();
                return notCompared();
            }

            @Override
            public Uni<Void> wrong() {
                turns.compared();
                delays.put(
                        fromNetwork, clock.currentTimeNanos() + limits.delay().toNanos());
                return Uni.createFrom().voidItem();
            }

            /** The network's budget stays used up, since the attempt has cost work. */
            @Override
            public Uni<Void> notCompared() {
                turns.giveBack();
                limits.failures().addTokens(1);
                budget.addTokens(1);
                delays.invalidate(fromNetwork);
                if (isFirst) {
                    returning.invalidate(fromSite);
                }
                return Uni.createFrom().voidItem();
            }
        };
    }

    private static <T> LoadingCache<String, T> entries(Supplier<T> fresh) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ENTRIES)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(key -> fresh.get());
    }
}
