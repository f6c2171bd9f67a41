package io.liza.voice.dialogue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The conversation: gives each answer to the handler of the step that the call waits at. */
public final class Dialogue {

    private static final Reply WELCOME = Reply.ask(Step.CONSENT, Sentence.GREETING);

    private final Map<Step, StepHandler> handlers = new EnumMap<>(Step.class);
    private final CallLimits limits;
    private final Function<OrderNumber, OrderStatus> statuses;

    /** @param statuses current status of an order; asked each time a caller hears it */
    public Dialogue(CallLimits limits, Function<OrderNumber, OrderStatus> statuses) {
        this.limits = limits;
        this.statuses = statuses;
        for (Step step : Step.values()) {
            handlers.put(step, handler(step));
        }
    }

    private StepHandler handler(Step step) {
        RetryPolicy giveUp = RetryPolicy.giveUpAfter(limits.tries());
        return switch (step) {
            case CONSENT -> new ConsentHandler(giveUp);
            case ORDER -> new OrderHandler(giveUp, limits);
            case ORDER_CONFIRM -> new ConfirmHandler(giveUp, statuses);
            case HELP -> new HelpHandler(giveUp);
        };
    }

    /** The incoming call: turn 0. */
    public Outcome begin(Caller caller) {
        String countryCode = caller.number().flatMap(PhoneNumber::countryCode).orElse(null);
        return new Outcome(
                WELCOME,
                new CallState(Step.CONSENT, caller.language(), 1, 0, null),
                turn -> new CallEvent.Started(turn, countryCode));
    }

    /** Whether a call can wait for an answer in this state: every turn adds at most one try. */
    public boolean allows(CallState state) {
        int tries = handlers.get(state.step()).retryPolicy().tries();
        return limits.allow(state) && state.tries() < Math.min(tries, state.turn());
    }

    /** An answer to the question that the call waits at. */
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (state.turn() >= limits.turns()) {
            return Outcome.last(Reply.GAVE_UP, turn -> new CallEvent.Farewell(turn, CallEvent.Farewell.Reason.GAVE_UP));
        }
        return answer.isRepeat() ? repeat(state) : handlers.get(state.step()).hear(state, answer, caller);
    }

    /** The star key: the question again, after the status of the order if the caller has heard that before. */
    private Outcome repeat(CallState state) {
        Step step = state.step();
        return Outcome.repeat(
                state,
                step.isAfterStatus() ? Reply.ask(step, Sentence.of(statuses.apply(state.order()))) : Reply.ask(step));
    }
}
