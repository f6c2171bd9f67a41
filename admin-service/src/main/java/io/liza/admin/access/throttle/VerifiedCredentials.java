package io.liza.admin.access.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liza.admin.access.SecureToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers programs whose name and password were right lately, by network. They need no slow hash at each request, and
 * unknown clients do not hold them up. The entry is bound to the hash in the database, so a new password invalidates it.
 * After too many wrong passwords the program counts as unknown.
 */
@ApplicationScoped
public class VerifiedCredentials {
    private static final int MOST = 1_000;
    private static final Duration UNUSED = Duration.ofHours(1);

    /** Makes the digests useless outside of this process. */
    private final String key = SecureToken.generate();

    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();
    private final int tries;

    VerifiedCredentials(LoginConfig config) {
        this.tries = config.tries();
    }

    private record Verified(byte[] digest, AtomicInteger failures) {}

    /** Whether it is worth asking the database for the hash. */
    public boolean knows(String account, ClientNetwork from) {
        return verified.getIfPresent(place(account, from)) != null;
    }

    /** @param hash of the account's password in the database; null if no password is valid */
    public boolean matches(String account, ClientNetwork from, String password, String hash) {
        String place = place(account, from);
        Verified known = verified.getIfPresent(place);
        if (known == null || hash == null) {
            return false;
        }
        boolean right = MessageDigest.isEqual(known.digest, digest(password, hash));
        if (!right && known.failures.incrementAndGet() >= tries) {
            verified.invalidate(place);
        }
        return right && known.failures.get() < tries;
    }

    /** To be called when the password was found to fit the hash. */
    public void remember(String account, ClientNetwork from, String password, String hash) {
        verified.put(place(account, from), new Verified(digest(password, hash), new AtomicInteger()));
    }

    private static String place(String account, ClientNetwork from) {
        return account + "\n" + from.network();
    }

    private byte[] digest(String password, String hash) {
        return SecureToken.sha256(key + hash + password);
    }
}
