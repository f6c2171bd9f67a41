package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderInvalid.Reason;
import io.liza.order.OrderNumber;

/** Takes the order number. The star key clears what was typed before it. */
final class OrderRule implements Rule {

    private static final char CLEAR = '*';

    private final RetryPolicy retryPolicy;
    private final Limits limits;

    OrderRule(RetryPolicy retryPolicy, Limits limits) {
        this.retryPolicy = retryPolicy;
        this.limits = limits;
    }

    @Override
    public Outcome hear(State state, Input input, Caller caller) {
        if (input.keys().isEmpty()) {
            return retryPolicy.again(state, input, Reply.ORDER_NOT_HEARD, Reply.ORDER_NOT_DIGITS);
        }
        String typed = input.keys().substring(input.keys().lastIndexOf(CLEAR) + 1);
        if (typed.isEmpty()) {
            return RetryPolicy.repeat(state, Reply.ORDER_REPEATED);
        }
        if (typed.length() < limits.minDigits()) {
            return invalid(state, Reply.ORDER_TOO_SHORT, Reason.TOO_SHORT);
        }
        if (typed.length() > limits.maxDigits()) {
            return invalid(state, Reply.ORDER_TOO_LONG, Reason.TOO_LONG);
        }
        if (!OrderNumber.isValid(typed)) {
            return invalid(state, Reply.ORDER_NOT_DIGITS, Reason.NOT_DIGITS);
        }
        OrderNumber order = new OrderNumber(typed);
        return new Outcome(
                Reply.CONFIRM, state.ask(Step.ORDER_CONFIRM, order), turn -> new CallEvent.OrderEntered(turn, order));
    }

    private Outcome invalid(State state, Reply reply, Reason reason) {
        return retryPolicy.again(state, reply, turn -> new CallEvent.OrderInvalid(turn, reason));
    }
}
