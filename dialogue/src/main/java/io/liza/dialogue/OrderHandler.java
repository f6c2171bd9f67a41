package io.liza.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderInvalid.Reason;
import io.liza.order.OrderNumber;

/** Takes the order number. The star key clears what was typed before it. */
record OrderHandler(RetryPolicy retryPolicy, CallLimits limits) implements StepHandler {

    private static final Reply READ_BACK = Reply.ask(Step.ORDER_CONFIRM);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isSilence()) {
            return retryPolicy.notUnderstood(state, caller, Sentence.NOT_HEARD);
        }
        if (answer.keys().isEmpty()) {
            return retryPolicy.notUnderstood(state, caller, Sentence.ORDER_NOT_DIGITS);
        }
        String typed = answer.afterClear();
        if (typed.isEmpty()) {
            return Outcome.repeat(state, Reply.ask(Step.ORDER));
        }
        if (typed.length() < limits.minDigits()) {
            return invalid(state, caller, Sentence.ORDER_TOO_SHORT, Reason.TOO_SHORT);
        }
        if (typed.length() > limits.maxDigits()) {
            return invalid(state, caller, Sentence.ORDER_TOO_LONG, Reason.TOO_LONG);
        }
        if (!OrderNumber.isValid(typed)) {
            return invalid(state, caller, Sentence.ORDER_NOT_DIGITS, Reason.NOT_DIGITS);
        }
        OrderNumber order = new OrderNumber(typed);
        return new Outcome(
                READ_BACK, state.ask(Step.ORDER_CONFIRM, order), turn -> new CallEvent.OrderEntered(turn, order));
    }

    private Outcome invalid(CallState state, Caller caller, Sentence sentence, Reason reason) {
        return retryPolicy.invalid(state, caller, sentence, turn -> new CallEvent.OrderInvalid(turn, reason));
    }
}
