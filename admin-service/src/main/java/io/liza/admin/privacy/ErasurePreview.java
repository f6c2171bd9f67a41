package io.liza.admin.privacy;

import io.liza.admin.call.Call;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The effect of an erasure that is not confirmed yet.
 *
 * @param number number in E.164, or the address that Twilio sent
 * @param calls latest calls of the person
 * @param effect numbers of calls, orders and recordings that the erasure concerns
 */
public record ErasurePreview(long person, String number, List<Call> calls, Erasure effect) {

    private static final int FEWEST = 4;
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Whether the administrator has typed the last digits of the number, at least four. */
    static boolean isConfirmed(String number, String typed) {
        String whole = plain(number);
        String end = plain(typed == null ? "" : typed);
        return end.length() >= Math.min(FEWEST, whole.length()) && whole.endsWith(end);
    }

    /** Number of calls that the page does not list. */
    public int furtherCalls() {
        return Math.max(0, effect.calls - calls.size());
    }

    private static String plain(String text) {
        return PUNCTUATION.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
