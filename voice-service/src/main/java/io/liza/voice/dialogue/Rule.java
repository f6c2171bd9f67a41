package io.liza.voice.dialogue;

/** What follows from an answer at one step. */
interface Rule {

    Outcome hear(State state, Input input, Caller caller);
}
