package io.liza.dialogue.people;

import io.liza.dialogue.Answer;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Handover;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.Reply;
import io.liza.dialogue.RetryPolicy;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.StepHandler;
import io.liza.event.CallEvent;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import java.util.function.Function;

/** The telephones have stopped ringing. A caller whom nobody took hears the next offer, and without consent a goodbye. */
record HandoverHandler(Function<Caller, Offers> offers) implements StepHandler {

    private static final RetryPolicy ONCE = RetryPolicy.giveUpAfter(1);

    @Override
    public RetryPolicy retryPolicy() {
        return ONCE;
    }

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        Handover handover = answer.handover();
        HandoverResult result = handover.result();
        if (result == HandoverResult.ANSWERED || result == HandoverResult.HUNG_UP) {
            return end(state, handover, Reply.hangUp());
        }
        Offers open = offers.apply(caller);
        if (state.people().reason() == PeopleReason.NO_CONSENT) {
            return end(state, handover, Reply.hangUp(open.unavailable(), Sentence.WEBSITE, Sentence.GOODBYE));
        }
        PeopleOffer next = open.nextBest();
        return new Outcome(
                Reply.ask(Offers.question(next), open.unavailable()),
                state.lead(Offers.question(next), state.people()),
                turn -> new CallEvent.HandedOver(
                        turn, state.people().reason(), state.order(), result, handover.seconds(), next));
    }

    private static Outcome end(CallState state, Handover handover, Reply reply) {
        return Outcome.last(
                reply,
                turn -> new CallEvent.HandedOver(
                        turn, state.people().reason(), state.order(), handover.result(), handover.seconds(), null));
    }
}
