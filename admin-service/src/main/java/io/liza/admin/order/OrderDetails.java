package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.Call;
import io.liza.admin.status.Change;
import io.liza.admin.status.StatusChange;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order with everything that belongs to it, for its page and for programs. */
@Schema(name = "OrderDetails")
public record OrderDetails(
        @JsonUnwrapped Order order,
        @Schema(description = "Calls that asked about it, latest first, at most 200.") List<AskingCall> askedBy,
        @Schema(description = "Who set status or notes and when, latest first.") List<Change<OrderStatus>> history) {

    /** A call that asked about the order. */
    @Schema(name = "AskingCall")
    public record AskingCall(
            Call call,
            @Schema(description = "The status that the caller was told.", examples = "IN_PROGRESS") OrderStatus told,
            @Schema(description = "UTC.", examples = "2026-11-22T09:30:31Z") Instant at) {

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
