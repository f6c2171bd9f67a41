package io.liza.admin.order.imports.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a cell what spreadsheets and shops put around a text to keep it a text. */
public final class PlainCell {
    /** Invisible characters that {@link String#strip} leaves. */
    private static final String INVISIBLE = "\u00A0\u202F\u200B\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("=\\s*\"(.*)\"");
    private static final Pattern APOSTROPHES = Pattern.compile("^'+");

    private PlainCell() {}

    /** The text without invisible characters around it, the formula of {@code ="4711"}, and the apostrophe of {@code '4711}. */
    public static String of(String cell) {
        String text = visible(cell);
        Matcher formula = FORMULA.matcher(text);
        String plain = formula.matches() ? formula.group(1).replace("\"\"", "\"") : text;
        return APOSTROPHES.matcher(plain).replaceFirst("").strip();
    }

    private static String visible(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isInvisible(cell.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isInvisible(char character) {
        return Character.isWhitespace(character) || INVISIBLE.indexOf(character) >= 0;
    }
}
