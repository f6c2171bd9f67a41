package io.liza.text;

/** Texts from outside have lengths we choose. */
public final class Bounds {

    private Bounds() {}

    /** The beginning of a text, at most that many characters, never half of one. */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        boolean halves = maxLength > 0 && Character.isHighSurrogate(text.charAt(maxLength - 1));
        return text.substring(0, halves ? maxLength - 1 : maxLength);
    }
}
