package io.liza.voice.dialogue;

/** Decides what follows from an answer at one step. The star key is handled before, in {@link Dialogue}. */
interface StepHandler {

    RetryPolicy retryPolicy();

    Outcome hear(CallState state, Answer answer, Caller caller);
}
