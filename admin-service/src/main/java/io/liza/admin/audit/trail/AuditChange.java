package io.liza.admin.audit.trail;

import java.util.regex.Pattern;

/**
 * A changed field of an audit entry, in the language of the page.
 *
 * @param before null if the entry has no earlier value
 * @param after null if the entry has no later value
 */
public record AuditChange(String field, String before, String after) {

    /** Number of characters above which the page folds a change. */
    private static final int LONG = 160;

    private static final int BEGINNING = 100;

    /** Characters that change the direction of the text after them. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** Returns the values such as {@code Shipped → Delivered}. */
    public String text() {
        String change = before == null ? shown(after) : shown(before) + " → " + (after == null ? "" : shown(after));
        return TURNING.matcher(change).replaceAll("\uFFFD").strip();
    }

    public boolean isLong() {
        return text().length() > LONG;
    }

    public String beginning() {
        String text = text();
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(BEGINNING, text.codePointCount(0, text.length()))));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
