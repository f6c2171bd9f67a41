package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.util.function.Function;

/** 1 confirms the number that was read back, and the caller hears where the order stands; 2 asks for it again. */
final class ConfirmRule implements Rule {

    private final Patience patience;
    private final Function<OrderNumber, OrderStatus> statuses;

    ConfirmRule(Patience patience, Function<OrderNumber, OrderStatus> statuses) {
        this.patience = patience;
        this.statuses = statuses;
    }

    @Override
    public Answer hear(State state, Input input, Caller caller) {
        if (input.isYes()) {
            OrderStatus status = statuses.apply(state.order());
            return new Answer(
                    Reply.told(status),
                    state.ask(Step.HELP),
                    turn -> new CallEvent.OrderConfirmed(turn, state.order(), status));
        }
        if (input.isNo()) {
            return new Answer(
                    Reply.ORDER_DECLINED,
                    state.ask(Step.ORDER),
                    turn -> new CallEvent.OrderDeclined(turn, state.order()));
        }
        if (input.isRepeat()) {
            return Patience.repeat(state, Reply.CONFIRM);
        }
        return patience.again(state, input, Reply.CONFIRM_NOT_HEARD, Reply.CONFIRM_NOT_UNDERSTOOD);
    }
}
