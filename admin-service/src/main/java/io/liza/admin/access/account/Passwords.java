package io.liza.admin.access.account;

import io.liza.admin.access.throttle.HashingQueue;
import io.liza.admin.access.throttle.Requester;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Generates, hashes and compares passwords with bcrypt. Hashing is slow by design, so it runs in {@link HashingQueue}.
 */
@ApplicationScoped
public class Passwords {
    /** Maximum length in bytes; bcrypt ignores further bytes. */
    public static final int MAX_BYTES = 72;

    private static final int COST = 12;
    private static final int GENERATED_LENGTH = 20;
    /** Letters and digits, without those that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final String dummyHash = BcryptUtil.bcryptHash(generate(), COST);
    private final HashingQueue queue;

    Passwords(HashingQueue queue) {
        this.queue = queue;
    }

    /** Returns a random password without letters and digits that look alike. */
    public String generate() {
        return random.ints(GENERATED_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** Hashes a new password on behalf of a logged-in user. */
    public Uni<String> hash(String password) {
        return queue.compute(Requester.TRUSTED, () -> BcryptUtil.bcryptHash(password, COST));
    }

    /**
     * Whether a password matches a hash. Takes the same time without a hash.
     *
     * @param hash null for an account that does not exist or has no password; the result is false then
     */
    public Uni<Boolean> matches(String password, String hash, Requester requester) {
        return queue.compute(
                requester,
                () -> BcryptUtil.matches(password, hash == null ? dummyHash : hash)
                        && hash != null
                        && isShortEnough(password));
    }

    /** @throws RefusedInputException if the password was not repeated correctly */
    public static void checkRepetition(String password, String again) {
        if (password == null || !password.equals(again)) {
            throw new RefusedInputException(AccountProblem.PASSWORD_REPEATED);
        }
    }

    static boolean isShortEnough(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
