package io.liza.voice.dialogue;

/**
 * Input of the caller in one turn.
 *
 * @param keys the keys pressed, without the hash key that ends a number; empty if none
 * @param word meaning of the spoken words; null if nothing was spoken
 */
public record Answer(String keys, Word word) {

    /** Meanings of spoken words. */
    public enum Word {
        YES,
        NO,
        UNCLEAR
    }

    public static final Answer SILENCE = new Answer("", null);

    private static final char FINISH = '#';
    private static final char STAR = '*';

    /** @param keys as Twilio sends them, or null */
    public static Answer of(String keys, Word word) {
        String pressed = keys == null ? "" : keys.replace(" ", "");
        boolean finished = pressed.length() > 1 && pressed.charAt(pressed.length() - 1) == FINISH;
        return new Answer(finished ? pressed.substring(0, pressed.length() - 1) : pressed, word);
    }

    public static Answer keys(String keys) {
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

    /** The keys after the last star key, which clears a number that was typed. */
    String afterClear() {
        return keys.substring(keys.lastIndexOf(STAR) + 1);
    }

    /** The star key asks to hear the question again. */
    boolean isRepeat() {
        return keys.equals("*");
    }
}
