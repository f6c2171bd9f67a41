package io.liza.dialogue;

import io.liza.order.OrderAnswer;
import io.liza.order.OrderStatus;
import io.liza.people.PeopleReason;
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

    /** Why a caller who has heard it may want to speak with people. */
    PeopleReason reason() {
        return switch (answer) {
            case OVERDUE -> PeopleReason.OVERDUE;
            case NOT_FOUND -> PeopleReason.NOT_FOUND;
            case VERIFYING, NOT_VERIFIED, LOCKED -> PeopleReason.NOT_VERIFIED;
            case TOLD, ENQUIRY_NOTED, UNAVAILABLE -> PeopleReason.ASKED;
        };
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
