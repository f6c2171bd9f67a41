package io.liza.dialogue.people;

import io.liza.dialogue.CallLimits;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.Reply;
import io.liza.dialogue.RetryPolicy;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Step;
import io.liza.event.CallEvent;
import java.util.function.Function;

/**
 * Decides what follows the last failed try at an offer. A caller who does not answer about a callback is asked about a message.
 * Later a callback is noted without an answer, because the caller has asked for people, unless they have declined it.
 */
record LastTries(Function<Caller, Offers> offers) {

    RetryPolicy atCallback() {
        return new RetryPolicy(CallLimits.TRIES_AFTER_CONSENT, this::afterCallback);
    }

    RetryPolicy atMessage() {
        return new RetryPolicy(CallLimits.TRIES_AFTER_CONSENT, this::afterMessage);
    }

    boolean notesCallback(CallState state, Caller caller) {
        return offers.apply(caller).canCallBack() && !state.people().declinesCallback();
    }

    private Outcome afterCallback(CallState state, Caller caller, Sentence reason) {
        return offers.apply(caller).takesMessages()
                ? new Outcome(
                        Reply.ask(Step.MESSAGE, reason),
                        state.lead(Step.MESSAGE, state.people()),
                        turn -> new CallEvent.NotUnderstood(turn, state.step().path(), state.tries() + 1))
                : CallbackHandler.noted(state);
    }

    private Outcome afterMessage(CallState state, Caller caller, Sentence reason) {
        return notesCallback(state, caller)
                ? CallbackHandler.noted(state)
                : RetryPolicy.gaveUp(state, end(state, reason));
    }

    /** The advice to use the keys fits a question for keys only. */
    private static Reply end(CallState state, Sentence reason) {
        return state.step().asksForKeys() ? Reply.GAVE_UP : Reply.hangUp(reason, Sentence.WEBSITE, Sentence.GOODBYE);
    }
}
