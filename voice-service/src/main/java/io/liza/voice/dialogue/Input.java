package io.liza.voice.dialogue;

/**
 * What came from the caller in one turn.
 *
 * @param keys the keys pressed, without the hash key that ends a number; empty if none
 * @param word what was spoken, as far as we understand it; null if nothing was
 */
public record Input(String keys, Word word) {

    /** The words Liza listens for. */
    public enum Word {
        YES,
        NO,
        UNCLEAR
    }

    public static final Input SILENCE = new Input("", null);

    private static final char FINISH = '#';

    /** @param keys as Twilio sends them, or null */
    public static Input of(String keys, Word word) {
        String pressed = keys == null ? "" : keys.replace(" ", "");
        boolean finished = pressed.length() > 1 && pressed.charAt(pressed.length() - 1) == FINISH;
        return new Input(finished ? pressed.substring(0, pressed.length() - 1) : pressed, word);
    }

    public static Input keys(String keys) {
        return of(keys, null);
    }

    boolean isSilence() {
        return keys.isEmpty() && word == null;
    }

    boolean isYes() {
        return keys.equals("1") || keys.isEmpty() && word == Word.YES;
    }

    boolean isNo() {
        return keys.equals("2") || keys.isEmpty() && word == Word.NO;
    }

    /** The star key: please say that again. */
    boolean isRepeat() {
        return keys.equals("*");
    }
}
