package io.liza.admin.access.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liza.admin.access.SecureToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Caches the verified passwords of programs, by account and network. So their requests need no slow hash and do not
 * queue with unknown clients. An entry is bound to the hash in the database, so a new password invalidates it. After
 * too many wrong passwords the program counts as unknown.
 */
@ApplicationScoped
public class VerifiedCredentials {
    private static final int MAX_ENTRIES = 1_000;
    private static final Duration EXPIRY = Duration.ofHours(1);

    /** Random key, which makes the digests useless outside of this process. */
    private final String key = SecureToken.generate();

    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterAccess(EXPIRY)
            .build();
    private final int tries;

    VerifiedCredentials(LoginConfig config) {
        this.tries = config.tries();
    }

    private record Verified(byte[] digest, AtomicInteger failures) {}

    /** Whether the cache has an entry, so that the hash must be read from the database. */
    public boolean knows(String account, ClientNetwork from) {
        return verified.getIfPresent(cacheKey(account, from)) != null;
    }

    /**
     * Whether a password was verified against the account's current hash.
     *
     * @param hash hash in the database; null if the account cannot log in with a password
     */
    public boolean matches(String account, ClientNetwork from, String password, String hash) {
        String cacheKey = cacheKey(account, from);
        Verified known = verified.getIfPresent(cacheKey);
        if (known == null || hash == null) {
            return false;
        }
        boolean right = MessageDigest.isEqual(known.digest, digest(password, hash));
        if (!right && known.failures.incrementAndGet() >= tries) {
            verified.invalidate(cacheKey);
        }
        return right && known.failures.get() < tries;
    }

    /** Caches a password that matches the hash. */
    public void remember(String account, ClientNetwork from, String password, String hash) {
        verified.put(cacheKey(account, from), new Verified(digest(password, hash), new AtomicInteger()));
    }

    private static String cacheKey(String account, ClientNetwork from) {
        return account + "\n" + from.network();
    }

    private byte[] digest(String password, String hash) {
        return SecureToken.sha256(key + hash + password);
    }
}
