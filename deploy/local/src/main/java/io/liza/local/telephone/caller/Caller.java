package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;

/** Answers the questions of a call. */
@FunctionalInterface
public interface Caller {
    /** A caller who never says or presses anything. */
    Caller SILENT = question -> Answer.SILENCE;

    /** A caller without any answer, which ends the call as a failure. */
    Caller AT_A_LOSS = question -> Answer.AT_A_LOSS;

    Answer answer(Verb.Gather question);
}
