package io.liza.admin.call;

import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order that the caller of a call asked about. */
@Schema(name = "AskedOrder")
public record AskedOrder(
        @Schema(description = "Liza's id of the order, as in the URL of its page.", examples = "7") Long id,
        @Schema(description = "The shop's number of the order, 2 to 20 digits by default.", examples = "4711")
                String number,
        @Schema(description = "The status that the caller was told.", examples = "SHIPPED") OrderStatus told,
        @Schema(description = "Time of the question, UTC.", examples = "2026-11-22T09:30:31Z") Instant at) {

    private static final String OF_CALL =
            """
            select asked.order.id, asked.order.number, asked.told, asked.at
            from OrderCall asked where asked.call.id = :call order by asked.at
            """;

    /** The orders of a call, in the order in which the caller asked about them. */
    static Uni<List<AskedOrder>> ofCall(Long call) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(OF_CALL, AskedOrder.class)
                .setParameter("call", call)
                .getResultList());
    }
}
