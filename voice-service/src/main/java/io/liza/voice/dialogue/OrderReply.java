package io.liza.voice.dialogue;

import io.liza.order.OrderAnswer;
import io.liza.order.OrderStatus;
import java.util.List;

/**
 * Answer to a caller about an order.
 *
 * @param told the status that the statements tell; null if they tell none
 * @param statements said before the help question
 */
record OrderReply(OrderAnswer answer, OrderStatus told, List<Statement> statements) {

    static OrderReply withoutStatus(OrderAnswer answer) {
        return new OrderReply(answer, null, List.of(sentence(answer)));
    }

    private static Sentence sentence(OrderAnswer answer) {
        return switch (answer) {
            case ENQUIRY_NOTED -> Sentence.ORDER_UNKNOWN_NOTED;
            case NOT_FOUND -> Sentence.ORDER_STILL_NOT_FOUND;
            case VERIFYING, NOT_VERIFIED, LOCKED -> Sentence.ORDER_LIMITED;
            case UNAVAILABLE -> Sentence.ORDER_UNAVAILABLE;
            case TOLD, OVERDUE -> throw new IllegalArgumentException(answer + " tells a status");
        };
    }
}
