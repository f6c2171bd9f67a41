package io.liza.dialogue;

import io.liza.event.CallEvent;

/** 1 or a yes asks for another order number, 2 or a no ends the call. */
record HelpHandler(RetryPolicy retryPolicy) implements StepHandler {

    private static final Reply ANOTHER_ORDER = Reply.askAs(Step.ORDER, Sentence.ORDER_ANOTHER);
    private static final Reply GOODBYE = Reply.hangUp(Sentence.THANKS, Sentence.GOODBYE);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isYes()) {
            return new Outcome(
                    ANOTHER_ORDER,
                    state.ask(Step.ORDER),
                    turn -> new CallEvent.HelpAsked(turn, CallEvent.HelpAsked.Choice.ANOTHER_ORDER));
        }
        if (answer.isNo()) {
            return Outcome.last(GOODBYE, turn -> new CallEvent.Farewell(turn, CallEvent.Farewell.Reason.DONE));
        }
        return retryPolicy.notUnderstood(state, answer, caller);
    }
}
