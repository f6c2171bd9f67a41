package io.liza.admin.access.account;

import java.util.List;

/** Finds patterns in a password in lower case: repetitions, sequences, rows of the keyboard. */
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

    /** Sequences may be interleaved: {@code 1q2w3e4r} continues every two characters, {@code 1qaz2wsx} every four. */
    private static final int MAX_STRIDE = 4;

    private static final int NONE = Integer.MIN_VALUE;

    private PasswordPattern() {}

    /**
     * Returns {@code secret} for {@code secretsecret} and {@code secret-secret}; the text itself if it is no
     * repetition.
     */
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

    /** Returns the number of characters that do not continue a sequence of the characters before them. */
    static int countUnpredictable(String text) {
        int[] characters = text.codePoints().toArray();
        int unpredictable = 0;
        for (int i = 0; i < characters.length; i++) {
            unpredictable += continuesSequence(characters, i) ? 0 : 1;
        }
        return unpredictable;
    }

    private static boolean continuesSequence(int[] characters, int at) {
        for (int stride = 1; stride <= MAX_STRIDE && at >= 2 * stride; stride++) {
            int before = characters[at - stride];
            if (isSameStep(characters[at - 2 * stride], before, characters[at])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether three characters form a sequence: equal, or each one step forward or back, in Unicode or on a keyboard.
     */
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
