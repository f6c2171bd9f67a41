package io.liza.dialogue.people;

import io.liza.dialogue.Answer;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.Reply;
import io.liza.dialogue.RetryPolicy;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Step;
import io.liza.dialogue.StepHandler;
import io.liza.event.CallEvent;
import io.liza.people.PeopleOffer;
import java.util.function.Function;

/** 1 asks for a callback, 2 declines it and hears about a message, if the shop offers one. */
record CallbackHandler(RetryPolicy retryPolicy, Function<Caller, Offers> offers) implements StepHandler {

    private static final Reply NOTED = Reply.hangUp(Sentence.CALLBACK_NOTED, Sentence.GOODBYE);
    private static final Reply MESSAGE = Reply.ask(Step.MESSAGE);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isYes()) {
            return noted(state);
        }
        if (answer.isNo()) {
            return offers.apply(caller).takesMessages()
                    ? new Outcome(
                            MESSAGE,
                            state.lead(Step.MESSAGE, state.people().withoutCallback()),
                            turn -> new CallEvent.OfferAnswered(turn, PeopleOffer.CALLBACK, false))
                    : MessageHandler.declined(PeopleOffer.CALLBACK);
        }
        return retryPolicy.notUnderstood(state, answer, caller);
    }

    static Outcome noted(CallState state) {
        return Outcome.last(
                NOTED,
                turn -> new CallEvent.CallbackRequested(turn, state.people().reason(), state.order()));
    }
}
