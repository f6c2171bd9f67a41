package io.liza.admin.order.imports.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order number as shops and spreadsheets write it: {@code #1001}, {@code S00042}, {@code 1001.0}, {@code 1,001}.
 *
 * @param prefix letters and signs before the digits, without spaces, in capitals; callers cannot type them
 */
public record NumberCell(String prefix, String digits) {
    private static final Pattern CELL = Pattern.compile("(?<prefix>[#№]?\\s?(?:\\p{L}{1,10}[#/_ -]?)?)"
            + "(?<digits>\\d{1,3}(?<mark>[.,'’ \\u00A0\\u202F])\\d{3}(?:\\k<mark>\\d{3}){0,10}|\\d+)"
            + "(?:[.,]0{1,2})?");
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    public static Optional<NumberCell> of(String text) {
        Matcher cell = CELL.matcher(text);
        return cell.matches()
                ? Optional.of(new NumberCell(
                        cell.group("prefix").strip().toUpperCase(Locale.ROOT),
                        NO_DIGIT.matcher(cell.group("digits")).replaceAll("")))
                : Optional.empty();
    }

    /** Whether a spreadsheet has shortened a long number, such as to {@code 1,23E+11}. */
    public static boolean isRounded(String text) {
        return ROUNDED.matcher(text).matches();
    }
}
