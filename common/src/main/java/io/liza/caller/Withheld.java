package io.liza.caller;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How Twilio spells a number that the caller withheld: a word, or that word typed on a keypad with a plus in front
 * ({@code +266696687} is ANONYMOUS), which looks like an E.164 number of some far country and must not be taken for
 * one. Source: Twilio's help on callers that cannot be identified.
 */
final class Withheld {

    private static final Set<String> ON_THE_KEYPAD = Set.of(
            "266696687", // ANONYMOUS
            "7378742833", // RESTRICTED
            "8656696", // UNKNOWN
            "2562533", // BLOCKED
            "86282452253"); // UNAVAILABLE

    private static final Pattern WORDS =
            Pattern.compile("anonymous|restricted|unknown|blocked|unavailable|withheld|private");

    private Withheld() {}

    static boolean matches(String from) {
        String address = from.strip().toLowerCase(Locale.ROOT);
        String digits = address.startsWith("+") ? address.substring(1) : address;
        return ON_THE_KEYPAD.contains(digits) || WORDS.matcher(user(address)).find();
    }

    /** {@code sip:anonymous@anonymous.invalid} is withheld, {@code sip:anna@private-office.example} is not. */
    private static String user(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }
}
