package io.liza.dialogue;

import io.liza.order.OrderAnswer;

/** The answer about an order of which the shop has told nothing: {@code LIZA_ORDERS}. */
public enum UnknownOrders {
    /** Staff answer in the dashboard, so the question is noted. */
    ENQUIRIES(OrderAnswer.ENQUIRY_NOTED),
    /** The shop's system sends all orders, so there is no such order. */
    COMPLETE(OrderAnswer.NOT_FOUND);

    private final OrderAnswer answer;

    UnknownOrders(OrderAnswer answer) {
        this.answer = answer;
    }

    OrderAnswer answer() {
        return answer;
    }
}
