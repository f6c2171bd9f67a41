package io.liza.admin.csv;

import java.text.Normalizer;

/**
 * Puts an apostrophe wherever a spreadsheet could start to read a formula in a text, and takes it off again. A formula
 * can start where a cell can: at the beginning of the text, and after each character that a spreadsheet may split cells
 * or lines at. Invisible characters and quotation marks may stand before its sign, which may be of any width.
 *
 * <p>Apostrophes that are already in such a place are kept and get one more, so every text comes back as it was.
 */
public final class FormulaGuard {
    private static final char APOSTROPHE = '\'';
    private static final String SEPARATORS = ",;|";
    private static final String SIGNS = "=+-@";
    private static final int MINUS_SIGN = 0x2212;

    /** OWASP ("CSV Injection") takes a text that begins with one of these for a formula, whatever follows. */
    private static final String LEADING_WHITESPACE = "\t\r\n";

    /** Letters and symbols without a shape, and the quotation mark, which a cell may lose. */
    private static final String SHAPELESS = "\"\u115F\u1160\u3164\uFFA0\u2800";

    private FormulaGuard() {}

    public static String guard(String text) {
        return rewrite(text, true);
    }

    /** Reverses {@link #guard}. */
    public static String unguard(String text) {
        return rewrite(text, false);
    }

    private static String rewrite(String text, boolean add) {
        var result = new StringBuilder(text.length() + 2);
        for (int cell = 0; cell < text.length(); ) {
            int apostrophes = countApostrophes(text, cell);
            if (startsFormula(text, cell, cell + apostrophes)) {
                if (add) {
                    result.append(APOSTROPHE);
                } else if (apostrophes > 0) {
                    cell++;
                }
            }
            int next = nextCell(text, cell);
            result.append(text, cell, next);
            cell = next;
        }
        return result.toString();
    }

    private static int countApostrophes(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == APOSTROPHE) {
            end++;
        }
        return end - start;
    }

    private static boolean startsFormula(String text, int cell, int start) {
        int at = start;
        while (at < text.length() && isInvisible(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return false;
        }
        int first = text.codePointAt(at);
        return SIGNS.indexOf(plain(first)) >= 0 || cell == 0 && LEADING_WHITESPACE.indexOf(first) >= 0;
    }

    private static int nextCell(String text, int cell) {
        int at = cell;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (endsCell(character)) {
                break;
            }
        }
        return at;
    }

    private static boolean endsCell(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> SEPARATORS.indexOf(plain(character)) >= 0;
        };
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> SHAPELESS.indexOf(character) >= 0;
        };
    }

    /** The ASCII character that a spreadsheet may read instead of a wide one or another dash. */
    private static int plain(int character) {
        if (character < 0x80 || Character.isLetterOrDigit(character)) {
            return character;
        }
        int folded = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePointAt(0);
        return Character.getType(folded) == Character.DASH_PUNCTUATION || folded == MINUS_SIGN ? '-' : folded;
    }
}
