package io.liza.admin.access.account;

import java.util.List;

/** Patterns in a password in small letters: repetitions, sequences, rows of the keyboard. */
final class PasswordPattern {
    private static final List<String> ROWS = List.of(
            "1234567890",
            "!@#$%^&*()_+",
            "!\"§$%&/()=",
            "qwertyuiop",
            "qwertzuiopü",
            "asdfghjklöä",
            "zxcvbnm,./",
            "yxcvbnm,.-",
            "йцукенгшщзхъ",
            "фывапролджэ",
            "ячсмитьбю");

    /** {@code 1q2w3e4r} and {@code 1qaz2wsx} go on two and four characters later. */
    private static final int MAX_STRIDE = 4;

    private static final int NONE = Integer.MIN_VALUE;

    private PasswordPattern() {}

    /** {@code secret} of {@code secretsecret} and {@code secret-secret}; the text itself if nothing is repeated. */
    static String repeatedUnit(String text) {
        int[] border = new int[text.length()];
        for (int i = 1, length = 0; i < text.length(); ) {
            if (text.charAt(i) == text.charAt(length)) {
                border[i++] = ++length;
            } else if (length > 0) {
                length = border[length - 1];
            } else {
                i++;
            }
        }
        int period = text.isEmpty() ? 0 : text.length() - border[text.length() - 1];
        return period <= (text.length() + 1) / 2 ? text.substring(0, period) : text;
    }

    /** Number of characters that do not go on with what the characters before them have begun. */
    static int countUnpredictable(String text) {
        int[] characters = text.codePoints().toArray();
        int unpredictable = 0;
        for (int i = 0; i < characters.length; i++) {
            unpredictable += goesOn(characters, i) ? 0 : 1;
        }
        return unpredictable;
    }

    private static boolean goesOn(int[] characters, int at) {
        for (int stride = 1; stride <= MAX_STRIDE && at >= 2 * stride; stride++) {
            int before = characters[at - stride];
            if (isSameStep(characters[at - 2 * stride], before, characters[at])) {
                return true;
            }
        }
        return false;
    }

    /** Whether two steps are equal: none, one forward or one back, in Unicode or on a keyboard. */
    private static boolean isSameStep(int first, int second, int third) {
        int step = second - first;
        boolean inUnicode = Math.abs(step) <= 1 && third - second == step;
        return inUnicode
                || ROWS.stream().anyMatch(row -> {
                    int key = step(row, first, second);
                    return key != NONE && key == step(row, second, third);
                });
    }

    private static int step(String row, int from, int to) {
        int start = row.indexOf(from);
        int end = row.indexOf(to);
        return start < 0 || end < 0 || Math.abs(end - start) != 1 ? NONE : end - start;
    }
}
