package io.liza.admin.access.account;

import io.liza.admin.access.SecureToken;
import io.liza.text.TextLimits;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Validates names of accounts. They consist of lowercase letters, digits and {@code . _ @ -}, so that no two names look
 * alike.
 */
public final class AccountName {
    /** Prefix of the names of single sign-on accounts; other names cannot contain its colon. */
    public static final String SINGLE_SIGN_ON = "sso:";

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{N}._@-]");
    private static final int MAX_FOREIGN = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /** Maximum number of characters of a typed name; valid names are shorter. */
    private static final int MAX_TYPED = 128;

    private static final int NAMESAKE_BYTES = 4;

    private AccountName() {}

    /** Normalizes a typed name, limits its length and replaces control characters. */
    public static String normal(String typed) {
        String name = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return CONTROL.matcher(TextLimits.cut(name, MAX_TYPED)).replaceAll("?");
    }

    /**
     * Returns the account name for a user of the issuer. The prefix keeps it apart from names of other accounts; it
     * contains no control characters.
     */
    public static String ofSingleSignOn(String name) {
        String known = FOREIGN.matcher(normal(name)).replaceAll("-");
        return SINGLE_SIGN_ON + TextLimits.cut(known, MAX_FOREIGN);
    }

    /**
     * Returns the account name for a user of the issuer whose name is taken: the name and part of the subject's hash.
     */
    public static String ofNamesake(String taken, String subject) {
        byte[] hash = SecureToken.sha256(subject);
        return taken + "-" + HexFormat.of().formatHex(hash, 0, NAMESAKE_BYTES);
    }

    /** @throws RefusedInputException if the normalized name is not valid */
    public static String required(String typed) {
        String name = normal(typed);
        if (!FORM.matcher(name).matches()) {
            throw new RefusedInputException(AccountProblem.NAME);
        }
        return name;
    }
}
