package io.liza.prompt;

/** A language pack or a setting of it is invalid; the message names the file and the key. */
public final class PromptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a text. */
    public enum Problem {
        /** The text is missing or empty. */
        EMPTY,
        /** This version of Liza says no such sentence. */
        UNKNOWN_SENTENCE,
        /** A digit stands right before a full stop. */
        DIGIT_BEFORE_FULL_STOP,
        /** A placeholder has no value in the sentence. */
        PLACEHOLDER,
        /** A sentence of the consent holds a placeholder that may have no value. */
        PLACEHOLDER_IN_CONSENT,
        /** A placeholder has the wrong number of forms of its noun. */
        NOUN,
        LENGTH,
        VOICE,
        OTHER
    }

    private final Problem problem;
    private final String detail;

    public PromptException(String file, String key, String message) {
        this(file, key, Problem.OTHER, "", message);
    }

    /** @param detail the wrong part of the text, or its length; empty if there is none */
    public PromptException(String file, String key, Problem problem, String detail, String message) {
        super(file + ": '" + key + "' " + message);
        this.problem = problem;
        this.detail = detail;
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return detail;
    }
}
