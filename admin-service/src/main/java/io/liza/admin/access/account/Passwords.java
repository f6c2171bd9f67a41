package io.liza.admin.access.account;

import io.liza.admin.access.throttle.HashingQueue;
import io.liza.admin.access.throttle.Requester;
import io.liza.admin.http.BadParameterException;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Passwords, kept as bcrypt. Hashing is slow by design, so it waits for its turn in a queue and never blocks an event
 * loop.
 */
@ApplicationScoped
public class Passwords {
    /** bcrypt reads no more. */
    public static final int MAX_BYTES = 72;

    private static final int COST = 12;
    private static final int GENERATED_LENGTH = 20;
    /** Without those that are taken for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final String nobodys = BcryptUtil.bcryptHash(generate(), COST);
    private final HashingQueue queue;

    Passwords(HashingQueue queue) {
        this.queue = queue;
    }

    /** A new one that nobody can guess, without letters that look alike. */
    public String generate() {
        return random.ints(GENERATED_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** Of a new password, for somebody who is logged in. */
    public Uni<String> hash(String password) {
        return queue.compute(Requester.TRUSTED, () -> BcryptUtil.bcryptHash(password, COST));
    }

    /**
     * Whether this is the password. Takes as long where there is none to compare with.
     *
     * @param hash null for an account that does not exist or has no password: then false
     */
    public Uni<Boolean> matches(String password, String hash, Requester requester) {
        return queue.compute(
                requester,
                () -> BcryptUtil.matches(password, hash == null ? nobodys : hash)
                        && hash != null
                        && isShortEnough(password));
    }

    public static void mustBeTheSame(String password, String again) {
        if (password == null || !password.equals(again)) {
            throw new BadParameterException("again", "must be the same as the new password");
        }
    }

    static boolean isShortEnough(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
