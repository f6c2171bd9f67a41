package io.liza.voice.dialogue;

import io.liza.event.CallEvent;

/** 1 agrees to the processing of data, 2 refuses it and ends the call. Only with a 1 the number leaves this service. */
final class ConsentRule implements Rule {

    private final RetryPolicy retryPolicy;

    ConsentRule(RetryPolicy retryPolicy) {
        this.retryPolicy = retryPolicy;
    }

    @Override
    public Outcome hear(State state, Input input, Caller caller) {
        if (input.isYes()) {
            return new Outcome(
                    Reply.ORDER_FIRST,
                    state.ask(Step.ORDER),
                    turn -> new CallEvent.ConsentGiven(
                            turn,
                            caller.number().orElse(null),
                            caller.wording().version(),
                            caller.wording().sentence()));
        }
        if (input.isNo()) {
            return Outcome.last(
                    Reply.REFUSED,
                    turn -> new CallEvent.ConsentRefused(
                            turn, caller.wording().version(), caller.wording().sentence()));
        }
        if (input.isRepeat()) {
            return RetryPolicy.repeat(state, Reply.CONSENT_REPEATED);
        }
        return retryPolicy.again(state, input, Reply.CONSENT_NOT_HEARD, Reply.CONSENT_NOT_UNDERSTOOD);
    }
}
