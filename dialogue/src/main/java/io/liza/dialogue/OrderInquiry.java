package io.liza.dialogue;

import io.liza.order.CallerCheck;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderNumber;
import java.util.function.Function;

/** Answers questions about orders: only what the shop has told, and only to callers who may hear it. */
public final class OrderInquiry {

    private final Function<OrderNumber, OrderLookup> orders;
    private final UnknownOrders unknownOrders;
    private final CallerVerification verification;

    /** @param orders asked each time a caller hears about an order */
    public OrderInquiry(
            Function<OrderNumber, OrderLookup> orders, UnknownOrders unknownOrders, CallerVerification verification) {
        this.orders = orders;
        this.unknownOrders = unknownOrders;
        this.verification = verification;
    }

    /** @param isVerified whether the caller has entered the right postcode for the order */
    OrderReply answer(OrderNumber number, Caller caller, boolean isVerified) {
        return answer(orders.apply(number), caller, isVerified);
    }

    /** Whether it is the order's postcode; false if the order is no longer known. */
    boolean isPostcode(OrderNumber number, String entered) {
        KnownOrder order = orders.apply(number).order();
        CallerCheck check = order == null ? CallerCheck.NONE : order.callerCheck();
        return verification.isPostcode(number, entered, check);
    }

    private OrderReply answer(OrderLookup lookup, Caller caller, boolean isVerified) {
        KnownOrder order = lookup.order();
        if (order == null) {
            return OrderReply.withoutStatus(lookup.isComplete() ? unknownOrders.answer() : OrderAnswer.UNAVAILABLE);
        }
        return switch (verification.check(order.callerCheck(), caller, isVerified)) {
            case ALLOWED -> tell(order, caller);
            case POSTCODE_NEEDED -> OrderReply.withoutStatus(OrderAnswer.VERIFYING);
            case DENIED -> OrderReply.withoutStatus(OrderAnswer.NOT_VERIFIED);
            case LOCKED -> OrderReply.withoutStatus(OrderAnswer.LOCKED);
        };
    }

    private static OrderReply tell(KnownOrder order, Caller caller) {
        boolean overdue = order.delivery().isOverdue(order.status(), caller.today());
        return new OrderReply(
                overdue ? OrderAnswer.OVERDUE : OrderAnswer.TOLD,
                order.status(),
                OrderStatements.of(order, caller.today(), caller.language()));
    }
}
