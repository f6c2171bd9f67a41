package io.liza.voice.dialogue;

import java.util.Locale;

/** A question that waits for its answer. Each has a webhook of its name, which is where the answer arrives. */
public enum Step {
    CONSENT(Ear.ONE_KEY),
    ORDER(Ear.NUMBER),
    ORDER_CONFIRM(Ear.ONE_KEY),
    HELP(Ear.ONE_KEY_OR_SPEECH);

    /** How an answer is taken. */
    public enum Ear {
        ONE_KEY,
        ONE_KEY_OR_SPEECH,
        /** Digits, ended with the hash key. */
        NUMBER
    }

    private final Ear ear;
    private final String path;

    Step(Ear ear) {
        this.ear = ear;
        this.path = name().toLowerCase(Locale.ROOT);
    }

    public Ear ear() {
        return ear;
    }

    /** The last segment of its webhook's path, and its name in events. */
    public String path() {
        return path;
    }

    /** Steps that speak about one order. */
    boolean hasOrder() {
        return this == ORDER_CONFIRM || this == HELP;
    }
}
