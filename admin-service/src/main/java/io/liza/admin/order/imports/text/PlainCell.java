package io.liza.admin.order.imports.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a cell what spreadsheets and shops put around a text to keep it a text. */
public final class PlainCell {
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\u00A0\\u202F\\u200B\\uFEFF]+|[\\s\\u00A0\\u202F\\u200B\\uFEFF]+$");
    private static final Pattern FORMULA = Pattern.compile("=\\s*\"(.*)\"");
    private static final Pattern APOSTROPHES = Pattern.compile("^'+");

    private PlainCell() {}

    /** The text without invisible characters around it, the formula of {@code ="4711"}, and the apostrophe of {@code '4711}. */
    public static String of(String cell) {
        String text = AROUND.matcher(cell).replaceAll("");
        Matcher formula = FORMULA.matcher(text);
        String plain = formula.matches() ? formula.group(1).replace("\"\"", "\"") : text;
        return APOSTROPHES.matcher(plain).replaceFirst("").strip();
    }
}
