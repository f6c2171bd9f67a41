package io.liza.voice.dialogue;

import io.liza.event.CallEvent;

/** 1 agrees to the processing of data, 2 refuses it and ends the call. Only with a 1 the number leaves this service. */
final class ConsentRule implements Rule {

    private final Patience patience;

    ConsentRule(Patience patience) {
        this.patience = patience;
    }

    @Override
    public Answer hear(State state, Input input, Caller caller) {
        if (input.isYes()) {
            return new Answer(
                    Reply.ORDER_FIRST,
                    state.ask(Step.ORDER),
                    turn -> new CallEvent.ConsentGiven(
                            turn,
                            caller.number().orElse(null),
                            caller.wording().version(),
                            caller.wording().sentence()));
        }
        if (input.isNo()) {
            return Answer.last(
                    Reply.REFUSED,
                    turn -> new CallEvent.ConsentRefused(
                            turn, caller.wording().version(), caller.wording().sentence()));
        }
        if (input.isRepeat()) {
            return Patience.repeat(state, Reply.CONSENT_REPEATED);
        }
        return patience.again(state, input, Reply.CONSENT_NOT_HEARD, Reply.CONSENT_NOT_UNDERSTOOD);
    }
}
