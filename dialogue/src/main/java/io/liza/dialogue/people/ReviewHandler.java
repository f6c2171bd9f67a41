package io.liza.dialogue.people;

import io.liza.dialogue.Answer;
import io.liza.dialogue.CallLimits;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.Reply;
import io.liza.dialogue.RetryPolicy;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Step;
import io.liza.dialogue.StepHandler;
import io.liza.event.CallEvent;

/**
 * 1 keeps the message, 2 discards it and records another. A message is kept if the caller is not understood, or if the call
 * takes too long for another one.
 */
record ReviewHandler(RetryPolicy retryPolicy, CallLimits limits) implements StepHandler {

    private static final Reply SAVED = Reply.hangUp(Sentence.MESSAGE_SAVED, Sentence.GOODBYE);
    private static final Reply RECORD = Reply.ask(Step.RECORD);

    ReviewHandler(CallLimits limits) {
        this(new RetryPolicy(CallLimits.TRIES_AFTER_CONSENT, (state, caller, reason) -> kept(state)), limits);
    }

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isYes()) {
            return kept(state);
        }
        if (answer.isNo()) {
            return limits.allowRepetition(state) ? again(state) : kept(state);
        }
        return retryPolicy.notUnderstood(state, answer, caller);
    }

    private static Outcome again(CallState state) {
        return new Outcome(
                RECORD,
                state.lead(Step.RECORD, state.people().withoutRecording()),
                turn -> new CallEvent.MessageReviewed(turn, state.people().recording(), false));
    }

    private static Outcome kept(CallState state) {
        return Outcome.last(
                SAVED,
                turn -> new CallEvent.MessageReviewed(turn, state.people().recording(), true));
    }
}
