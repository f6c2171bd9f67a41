package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.Call;
import io.liza.admin.status.Change;
import io.liza.admin.status.StatusChange;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** An order with its calls and its history, for its page and the API. */
public record OrderDetails(@JsonUnwrapped Order order, List<AskingCall> askedBy, List<Change<OrderStatus>> history) {

    /** A call that asked about the order. */
    public record AskingCall(Call call, OrderStatus told, Instant at) {

        static AskingCall of(OrderCall link) {
            return new AskingCall(link.call, link.told, link.at);
        }
    }

    static Uni<OrderDetails> of(Order order) {
        return OrderCall.ofOrder(order.id).chain(calls -> StatusChange.listOf(order.subject(), OrderStatus::valueOf)
                .map(history -> new OrderDetails(
                        order, calls.stream().map(AskingCall::of).toList(), history)));
    }
}
