package io.liza.text;

/** Cuts texts to a length, or checks it. */
public final class TextLimits {

    private TextLimits() {}

    /** The beginning of a text, at most that many characters, never half of one. */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        boolean halves = maxLength > 0 && Character.isHighSurrogate(text.charAt(maxLength - 1));
        return text.substring(0, halves ? maxLength - 1 : maxLength);
    }

    /** @throws IllegalArgumentException if the text is there and longer; {@code name} says which text it is */
    public static void check(String name, String text, int maxLength) {
        if (text != null && text.length() > maxLength) {
            throw new IllegalArgumentException(name + " has at most " + maxLength + " characters");
        }
    }

    /** @throws IllegalArgumentException likewise, and if the text is missing or blank */
    public static void checkPresent(String name, String text, int maxLength) {
        if (text == null || text.isBlank() || text.length() > maxLength) {
            throw new IllegalArgumentException(name + " has 1 to " + maxLength + " characters");
        }
    }
}
