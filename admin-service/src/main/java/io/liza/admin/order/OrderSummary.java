package io.liza.admin.order;

import io.liza.order.OrderStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order for programs, as it stands in lists. */
@Schema(name = "Order")
public record OrderSummary(
        @Schema(description = "Ours, as in the address of the order's page.", examples = "7") long id,
        @Schema(description = "The shop's, 2 to 20 digits by default.", examples = "4711") String number,
        @Schema(description = "What the next caller hears.", examples = "SHIPPED") OrderStatus status,
        @Schema(description = "What people should know; empty if there are none.", examples = "DHL, 22 November")
                String notes,
        @Schema(description = "When Liza first heard of it; UTC.", examples = "2026-11-22T09:30:31Z") Instant createdAt,
        @Schema(
                        nullable = true,
                        description = "When it was asked for last, UTC; null where no caller has asked about it yet.",
                        examples = "2026-11-24T16:02:10Z")
                Instant lastAskedAt,
        @Schema(description = "How many calls asked about it.", examples = "2") int calls,
        @Schema(description = "Grows with every edit by people; give it with yours, and none is lost.", examples = "3")
                int version) {

    public static OrderSummary of(Order order) {
        return new OrderSummary(
                order.id,
                order.number,
                order.status,
                order.notes,
                order.createdAt,
                order.lastAskedAt,
                order.calls,
                order.version);
    }
}
