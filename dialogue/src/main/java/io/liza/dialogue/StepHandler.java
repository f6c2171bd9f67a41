package io.liza.dialogue;

/** Decides what follows from an answer at one step. The keys star and 0 are handled before, in {@link Dialogue}. */
public interface StepHandler {

    RetryPolicy retryPolicy();

    Outcome hear(CallState state, Answer answer, Caller caller);
}
