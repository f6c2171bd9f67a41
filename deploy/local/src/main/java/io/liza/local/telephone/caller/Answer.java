package io.liza.local.telephone.caller;

/** The caller's reaction to a question; the text holds keys or words. */
public record Answer(Kind kind, String text) {
    /** AT_A_LOSS: no more answers are known. */
    public enum Kind {
        KEYS,
        SPEECH,
        SILENCE,
        HANGUP,
        AT_A_LOSS
    }

    public static final Answer SILENCE = new Answer(Kind.SILENCE, "");
    public static final Answer HANGUP = new Answer(Kind.HANGUP, "");
    public static final Answer AT_A_LOSS = new Answer(Kind.AT_A_LOSS, "");

    /** The keys that mean yes and no at every question that takes one of the two. */
    public static final Answer YES = keys("1");

    public static final Answer NO = keys("2");

    /** An order number or a postcode, ended with the hash key. */
    public static Answer digits(String number) {
        return keys(number + "#");
    }

    public static Answer keys(String keys) {
        return new Answer(Kind.KEYS, keys);
    }

    public static Answer speech(String words) {
        return new Answer(Kind.SPEECH, words);
    }
}
