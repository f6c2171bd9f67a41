package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.CallSummary;
import io.liza.admin.status.Change;
import io.liza.admin.status.StatusChange;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order for programs, with all that belongs to it. */
@Schema(name = "OrderDetails")
public record OrderDetails(
        @JsonUnwrapped OrderSummary order,
        @Schema(description = "Those that asked about it, at most the latest 200, latest first.")
                List<AskingCall> askedBy,
        @Schema(description = "Who set status or notes and when, latest first.") List<Change<OrderStatus>> history) {

    /** A call that asked about the order. */
    @Schema(name = "AskingCall")
    public record AskingCall(
            CallSummary call,
            @Schema(description = "The status that the caller was told.", examples = "IN_PROGRESS") OrderStatus told,
            @Schema(description = "UTC.", examples = "2026-11-22T09:30:31Z") Instant at) {

        static AskingCall of(OrderCall asked) {
            return new AskingCall(CallSummary.of(asked.call), asked.told, asked.at);
        }
    }

    static Uni<OrderDetails> of(Order order) {
        return OrderCall.ofOrder(order.id).chain(calls -> StatusChange.listOfOrder(order.id, OrderStatus::valueOf)
                .map(changes -> new OrderDetails(
                        OrderSummary.of(order),
                        calls.stream().map(AskingCall::of).toList(),
                        changes)));
    }
}
