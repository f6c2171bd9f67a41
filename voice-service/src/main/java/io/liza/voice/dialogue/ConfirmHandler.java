package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.util.function.Function;

/** 1 confirms the order number that was read back, and the caller hears the order's status; 2 asks for the number again. */
record ConfirmHandler(RetryPolicy retryPolicy, Function<OrderNumber, OrderStatus> statuses) implements StepHandler {

    private static final Reply DECLINED = Reply.askAs(Sentence.ORDER_DECLINED, Step.ORDER);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        OrderNumber order = state.order();
        if (answer.isYes()) {
            OrderStatus status = statuses.apply(order);
            return new Outcome(
                    Reply.ask(Step.HELP, Sentence.of(status)),
                    state.ask(Step.HELP),
                    turn -> new CallEvent.OrderConfirmed(turn, order, OrderAnswer.TOLD, status));
        }
        if (answer.isNo()) {
            return new Outcome(DECLINED, state.ask(Step.ORDER), turn -> new CallEvent.OrderDeclined(turn, order));
        }
        return retryPolicy.notUnderstood(state, answer);
    }
}
