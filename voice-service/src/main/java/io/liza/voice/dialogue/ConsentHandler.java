package io.liza.voice.dialogue;

import io.liza.event.CallEvent;

/** 1 agrees to the processing of data, 2 refuses it and ends the call. Only a 1 publishes the caller's number. */
record ConsentHandler(RetryPolicy retryPolicy) implements StepHandler {

    private static final Reply GIVEN = Reply.ask(Step.ORDER, Sentence.CONSENT_THANKS);
    private static final Reply REFUSED = Reply.hangUp(Sentence.REFUSED, Sentence.WEBSITE, Sentence.GOODBYE);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        ConsentWording wording = caller.wording();
        if (answer.isYes()) {
            return new Outcome(
                    GIVEN,
                    state.ask(Step.ORDER),
                    turn -> new CallEvent.ConsentGiven(
                            turn, caller.number().orElse(null), wording.version(), wording.sentence()));
        }
        if (answer.isNo()) {
            return Outcome.last(
                    REFUSED, turn -> new CallEvent.ConsentRefused(turn, wording.version(), wording.sentence()));
        }
        return retryPolicy.notUnderstood(state, answer);
    }
}
