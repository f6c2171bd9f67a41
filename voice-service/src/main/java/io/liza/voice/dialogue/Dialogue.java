package io.liza.voice.dialogue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.util.Map;
import java.util.function.Function;

/** The script of a call: which rule listens at which step. */
public final class Dialogue {

    private final Map<Step, Rule> script;
    private final Limits limits;

    /** @param statuses what to tell about an order; asked anew at every telling */
    public Dialogue(Limits limits, Function<OrderNumber, OrderStatus> statuses) {
        var patience = new Patience(limits);
        this.limits = limits;
        this.script = Map.of(
                Step.CONSENT, new ConsentRule(patience),
                Step.ORDER, new OrderRule(patience, limits),
                Step.ORDER_CONFIRM, new ConfirmRule(patience, statuses),
                Step.HELP, new HelpRule(patience, statuses));
    }

    /** The incoming call: turn 0. */
    public Answer begin(Caller caller) {
        String countryCode = caller.number().flatMap(PhoneNumber::countryCode).orElse(null);
        return new Answer(
                Reply.WELCOME,
                new State(Step.CONSENT, caller.language(), 1, 0, null),
                turn -> new CallEvent.Started(turn, countryCode));
    }

    /** Whether a call can wait for an answer in this state. */
    public boolean allows(State state) {
        return limits.allow(state);
    }

    /** An answer to the question the call waits at. */
    public Answer hear(State state, Input input, Caller caller) {
        if (state.turn() >= limits.turns()) {
            return Answer.last(Reply.GAVE_UP, turn -> new CallEvent.Farewell(turn, CallEvent.Farewell.Reason.GAVE_UP));
        }
        return script.get(state.step()).hear(state, input, caller);
    }
}
