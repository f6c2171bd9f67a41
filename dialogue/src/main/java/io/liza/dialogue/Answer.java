package io.liza.dialogue;

/**
 * Content of one webhook: the input of the caller, how a hand-over ended, or a recording.
 *
 * @param keys the keys pressed, without the hash key that ends a number; empty if none
 * @param word meaning of the spoken words; null if nothing was spoken
 * @param handover null unless a hand-over has ended
 * @param recording null unless the caller was recorded
 */
public record Answer(String keys, Word word, Handover handover, Recording recording) {

    /** Meanings of spoken words. */
    public enum Word {
        YES,
        NO,
        /** The caller wants to speak with the shop's people. */
        PEOPLE,
        UNCLEAR
    }

    public static final Answer SILENCE = new Answer("", null);

    private static final String PEOPLE = "0";
    private static final char FINISH = '#';
    private static final char STAR = '*';

    public Answer(String keys, Word word) {
        this(keys, word, null, null);
    }

    public static Answer of(Handover handover) {
        return new Answer("", null, handover, null);
    }

    public static Answer of(Recording recording) {
        return new Answer("", null, null, recording);
    }

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

    public boolean isYes() {
        return keys.equals("1") || keys.isEmpty() && word == Word.YES;
    }

    public boolean isNo() {
        return keys.equals("2") || keys.isEmpty() && word == Word.NO;
    }

    /** The keys after the last star key, which clears a number that was typed. */
    String afterClear() {
        return keys.substring(keys.lastIndexOf(STAR) + 1);
    }

    /** Key 0 asks for the shop's people, and so do words. */
    boolean isForPeople() {
        return afterClear().equals(PEOPLE) || keys.isEmpty() && word == Word.PEOPLE;
    }

    /** The star key asks to hear the question again. */
    boolean isRepeat() {
        return keys.equals("*");
    }
}
