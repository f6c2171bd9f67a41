package io.liza.caller;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as people write and paste it: with any blanks, dashes, brackets, dots, slashes and invisible characters,
 * with digits of any script, with an extension at its end.
 *
 * @param digits ASCII digits, behind a plus sign if it has an international prefix
 * @param withoutBracketedZero the same without a trunk prefix in brackets: {@code +49 (0)151} is {@code +49151}
 * @param canonical as E.164 has it, if it is international; else the digits
 */
record WrittenNumber(String digits, String withoutBracketedZero, String canonical) {

    private static final String PLUS_SIGNS = "+\uFF0B\uFE62\uFB29\u207A\u208A\u2795";

    /** Separators that their Unicode category does not tell: dots, commas, slashes, quotes, dashes and blanks. */
    private static final String SEPARATORS =
            "./,'\"`\u00B4\u00B7~\u02D7\u2024\u2027\u2043\u2044\u207B\u208B\u2212\u2215"
                    + "\u2022\u2026\u2219\u223C\u22C5\u3001\u3002\u30FB\u30FC\uFE52\uFF07\uFF0C\uFF0E\uFF0F\uFF5E\uFF61\uFF64\uFF65\uFF70"
                    + "\u115F\u1160\u3164\uFFA0";

    private static final String ANGLES = "<>\uFF1C\uFF1E";

    private static final Pattern EXTENSION =
            Pattern.compile("(?ius);.*|,,.*|#.*|(?:x|ext|extn|extension|durchwahl|dw|nst|доб)[\\s.:=]*\\d{1,7}\\s*");

    private static final int DIGITS_BEFORE_EXTENSION = 5;
    private static final int DIGITS_BETWEEN_WORDS = 7;

    /** Part of a masked number, which is no number. */
    private static final String MASK = "•••";

    /** Replaces a bracket of any kind. */
    private static final char BRACKET = '|';

    /** Follows a country code, which may be in brackets, too. */
    private static final Pattern BRACKETED_ZERO = Pattern.compile("^(\\|*(?:\\+|00)[1-9]\\d{0,2}\\|*)\\|0\\|");

    /** Empty if the text is no number. */
    static Optional<WrittenNumber> read(String text) {
        return NumberingPlan.isE164(text) ? Optional.of(of(text, text)) : readAny(text);
    }

    /** The same for a text with words around the number, such as {@code Anna: +49 151 12345678 (mobile)}. */
    static Optional<WrittenNumber> within(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !isDigitOrPlus(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && !Character.isDigit(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        boolean areWords = isEmptyOrWords(text.substring(0, from)) && isEmptyOrWords(text.substring(to));
        return areWords
                ? read(text.substring(from, to))
                        .filter(number -> number.digits().length() >= DIGITS_BETWEEN_WORDS)
                : Optional.empty();
    }

    /** Characters without a letter, such as the wildcards of a search, are no words. */
    private static boolean isEmptyOrWords(String text) {
        return text.isBlank() || text.codePoints().anyMatch(Character::isLetter);
    }

    private static Optional<WrittenNumber> readAny(String text) {
        if (text.contains(MASK)) {
            return Optional.empty();
        }
        var marked = new StringBuilder();
        int digits = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int sign = text.codePointAt(at);
            if (Character.isDigit(sign)) {
                marked.append(Character.digit(sign, 10));
                digits++;
            } else if (isBracket(sign)) {
                marked.append(BRACKET);
            } else if (PLUS_SIGNS.indexOf(sign) >= 0) {
                marked.append(digits == 0 && marked.indexOf("+") < 0 ? "+" : "");
            } else if (digits >= DIGITS_BEFORE_EXTENSION && isExtension(text, at)) {
                break;
            } else if (!isSeparator(sign)) {
                return Optional.empty();
            }
        }
        return digits == 0
                ? Optional.empty()
                : Optional.of(of(
                        dialled(marked), dialled(BRACKETED_ZERO.matcher(marked).replaceFirst("$1"))));
    }

    private static WrittenNumber of(String digits, String withoutBracketedZero) {
        String canonical = digits.startsWith("+") ? e164(digits, withoutBracketedZero) : digits;
        return new WrittenNumber(digits, withoutBracketedZero, canonical);
    }

    private static String e164(String digits, String withoutBracketedZero) {
        String number = NumberingPlan.withoutTrunkPrefix(digits);
        boolean isDone = digits.equals(withoutBracketedZero) || NumberingPlan.isValid(number);
        return isDone ? number : NumberingPlan.withoutTrunkPrefix(withoutBracketedZero);
    }

    boolean isInternational() {
        return digits.startsWith("+");
    }

    private static String dialled(CharSequence marked) {
        String digits = marked.toString().replace(String.valueOf(BRACKET), "");
        return digits.replaceFirst("^\\+?00(?=[1-9])", "+");
    }

    private static boolean isDigitOrPlus(int sign) {
        return Character.isDigit(sign) || PLUS_SIGNS.indexOf(sign) >= 0;
    }

    private static boolean isExtension(String text, int at) {
        char sign = text.charAt(at);
        boolean mayBegin = sign == ',' || !isSeparator(sign);
        return mayBegin && EXTENSION.matcher(text).region(at, text.length()).matches();
    }

    private static boolean isBracket(int sign) {
        return switch (Character.getType(sign)) {
            case Character.START_PUNCTUATION, Character.END_PUNCTUATION -> true;
            default -> ANGLES.indexOf(sign) >= 0;
        };
    }

    private static boolean isSeparator(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.OTHER_SYMBOL -> true;
            default -> SEPARATORS.indexOf(sign) >= 0;
        };
    }
}
