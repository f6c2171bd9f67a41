package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;

/** Reaction at a telephone of the staff that rings; answers the questions of the document for the called. */
public enum Agent implements Caller {
    /** A person who takes the call with key 1. */
    ANSWERS("completed") {
        @Override
        public Answer answer(Verb.Gather question) {
            return Answer.YES;
        }
    },
    /** A person who picks up, and does not take the call. */
    DECLINES("completed") {
        @Override
        public Answer answer(Verb.Gather question) {
            return Answer.NO;
        }
    },
    /** A mailbox: speaks over the document, and presses nothing. */
    MAILBOX("completed") {
        @Override
        public Answer answer(Verb.Gather question) {
            return question.takesSpeech() ? Answer.speech("Please leave a message after the tone.") : Answer.SILENCE;
        }
    },
    /** Is being used. */
    BUSY("busy"),
    /** Rings until the time is up. */
    SILENT("no-answer"),
    /** Cannot be called, such as a number that does not exist. */
    FAILS("failed");

    private final String status;

    Agent(String status) {
        this.status = status;
    }

    /** The {@code DialCallStatus} at the end. */
    public String status() {
        return status;
    }

    public boolean picksUp() {
        return status.equals("completed");
    }

    /** Only asked of those who pick up. */
    @Override
    public Answer answer(Verb.Gather question) {
        return Answer.SILENCE;
    }
}
