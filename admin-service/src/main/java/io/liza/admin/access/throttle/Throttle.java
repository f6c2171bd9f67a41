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
 * Limits the login attempts of unknown clients, which are browsers and programs without an earlier login. Each failed
 * login to an account lengthens the delay for the networks that have failed to log in to it; other networks are not
 * delayed. This slows guessing down without locking users out. Each replica counts separately.
 */
@ApplicationScoped
public class Throttle {
    private static final Duration PERIOD = Duration.ofMinutes(5);
    /** Time without an attempt after which a site counts as new to an account again. */
    private static final Duration SITE_RETENTION = Duration.ofHours(1);

    private static final int MAX_ENTRIES = 20_000;
    private static final int NETWORK_FACTOR = 10;
    private static final int SITE_FACTOR = 100;

    private final TimeMeter clock;
    private final LoadingCache<String, AccountLimits> accounts;
    private final LoadingCache<String, Bucket> networks;
    private final LoadingCache<String, Bucket> sites;
    private final LoadingCache<String, QueuedTries> queued = entries(QueuedTries::new);
    /** Time of {@link #clock}, in nanoseconds, at which a network may try an account again. */
    private final Cache<String, Long> delays = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(AccountLimits.LONGEST_DELAY)
            .build();

    private final Cache<String, Boolean> knownSites = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(SITE_RETENTION)
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
     * Permits a login attempt, and counts it as failed until its outcome is reported.
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
        boolean isFirst = knownSites.getIfPresent(fromSite) == null;
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
        knownSites.put(fromSite, true);
        QueuedTries queuedTries = queued.get(from.site());
        return new LoginAttempt() {
            private final Requester requester = queuedTries.next(clock.currentTimeNanos(), request);

            @Override
            public Requester requester() {
                return requester;
            }

            @Override
            public Uni<Void> succeeded() {
                site.addTokens(1);
                network.addTokens(1);
                queuedTries.compared();
                return notCompared();
            }

            @Override
            public Uni<Void> failed() {
                queuedTries.compared();
                delays.put(
                        fromNetwork, clock.currentTimeNanos() + limits.delay().toNanos());
                return Uni.createFrom().voidItem();
            }

            /** Does not refund the budgets of the network and the site, since the attempt has cost work. */
            @Override
            public Uni<Void> notCompared() {
                queuedTries.giveBack();
                limits.failures().addTokens(1);
                budget.addTokens(1);
                delays.invalidate(fromNetwork);
                if (isFirst) {
                    knownSites.invalidate(fromSite);
                }
                return Uni.createFrom().voidItem();
            }
        };
    }

    private static <T> LoadingCache<String, T> entries(Supplier<T> fresh) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(key -> fresh.get());
    }
}
