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

/** 1 leads to the question whether the caller agrees to be recorded, 2 ends the call. */
record MessageHandler(RetryPolicy retryPolicy) implements StepHandler {

    private static final Reply ASK_CONSENT = Reply.ask(Step.MESSAGE_CONSENT);
    private static final Reply DECLINED = Reply.hangUp(Sentence.THANKS, Sentence.WEBSITE, Sentence.GOODBYE);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isYes()) {
            return new Outcome(
                    ASK_CONSENT,
                    state.lead(Step.MESSAGE_CONSENT, state.people()),
                    turn -> new CallEvent.OfferAnswered(turn, PeopleOffer.MESSAGE, true));
        }
        return answer.isNo() ? declined(PeopleOffer.MESSAGE) : retryPolicy.notUnderstood(state, answer, caller);
    }

    /** The caller wants nothing that is left. */
    static Outcome declined(PeopleOffer offer) {
        return Outcome.last(DECLINED, turn -> new CallEvent.OfferAnswered(turn, offer, false));
    }
}
