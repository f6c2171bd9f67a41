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
        var retryPolicy = new RetryPolicy(limits);
        this.limits = limits;
        this.script = Map.of(
                Step.CONSENT, new ConsentRule(retryPolicy),
                Step.ORDER, new OrderRule(retryPolicy, limits),
                Step.ORDER_CONFIRM, new ConfirmRule(retryPolicy, statuses),
                Step.HELP, new HelpRule(retryPolicy, statuses));
    }

    /** The incoming call: turn 0. */
    public Outcome begin(Caller caller) {
        String countryCode = caller.number().flatMap(PhoneNumber::countryCode).orElse(null);
        return new Outcome(
                Reply.WELCOME,
                new State(Step.CONSENT, caller.language(), 1, 0, null),
                turn -> new CallEvent.Started(turn, countryCode));
    }

    /** Whether a call can wait for an answer in this state. */
    public boolean allows(State state) {
        return limits.allow(state);
    }

    /** An answer to the question the call waits at. */
    public Outcome hear(State state, Input input, Caller caller) {
        if (state.turn() >= limits.turns()) {
            return Outcome.last(Reply.GAVE_UP, turn -> new CallEvent.Farewell(turn, CallEvent.Farewell.Reason.GAVE_UP));
        }
        return script.get(state.step()).hear(state, input, caller);
    }
}
