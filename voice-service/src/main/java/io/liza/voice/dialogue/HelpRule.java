package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.util.function.Function;

/** 1 or a yes asks for another order, 2 or a no says goodbye. The star key tells the status once more. */
final class HelpRule implements Rule {

    private final RetryPolicy retryPolicy;
    private final Function<OrderNumber, OrderStatus> statuses;

    HelpRule(RetryPolicy retryPolicy, Function<OrderNumber, OrderStatus> statuses) {
        this.retryPolicy = retryPolicy;
        this.statuses = statuses;
    }

    @Override
    public Outcome hear(State state, Input input, Caller caller) {
        if (input.isYes()) {
            return new Outcome(
                    Reply.ORDER_ANOTHER,
                    state.ask(Step.ORDER),
                    turn -> new CallEvent.HelpAsked(turn, CallEvent.HelpAsked.Choice.ANOTHER_ORDER));
        }
        if (input.isNo()) {
            return Outcome.last(Reply.GOODBYE, turn -> new CallEvent.Farewell(turn, CallEvent.Farewell.Reason.DONE));
        }
        if (input.isRepeat()) {
            return RetryPolicy.repeat(state, Reply.told(statuses.apply(state.order())));
        }
        return retryPolicy.again(state, input, Reply.HELP_NOT_HEARD, Reply.HELP_NOT_UNDERSTOOD);
    }
}
