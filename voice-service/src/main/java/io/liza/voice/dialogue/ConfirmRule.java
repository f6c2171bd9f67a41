package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.util.function.Function;

/** 1 confirms the number that was read back, and the caller hears where the order stands; 2 asks for it again. */
final class ConfirmRule implements Rule {

    private final RetryPolicy retryPolicy;
    private final Function<OrderNumber, OrderStatus> statuses;

    ConfirmRule(RetryPolicy retryPolicy, Function<OrderNumber, OrderStatus> statuses) {
        this.retryPolicy = retryPolicy;
        this.statuses = statuses;
    }

    @Override
    public Outcome hear(State state, Input input, Caller caller) {
        if (input.isYes()) {
            OrderStatus status = statuses.apply(state.order());
            return new Outcome(
                    Reply.told(status),
                    state.ask(Step.HELP),
                    turn -> new CallEvent.OrderConfirmed(turn, state.order(), status));
        }
        if (input.isNo()) {
            return new Outcome(
                    Reply.ORDER_DECLINED,
                    state.ask(Step.ORDER),
                    turn -> new CallEvent.OrderDeclined(turn, state.order()));
        }
        if (input.isRepeat()) {
            return RetryPolicy.repeat(state, Reply.CONFIRM);
        }
        return retryPolicy.again(state, input, Reply.CONFIRM_NOT_HEARD, Reply.CONFIRM_NOT_UNDERSTOOD);
    }
}
