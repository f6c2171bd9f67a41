package io.liza.admin.call;

import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order that the caller asked about, as far as a call shows it. */
@Schema(name = "AskedOrder")
public record AskedOrder(
        @Schema(description = "As in the address of the order's page.", examples = "7") Long id,
        @Schema(description = "The shop's, 2 to 20 digits by default.", examples = "4711") String number,
        @Schema(description = "The status that the caller was told.", examples = "SHIPPED") OrderStatus told,
        @Schema(description = "UTC.", examples = "2026-11-22T09:30:31Z") Instant at) {

    private static final String OF_CALL =
            """
            select asked.order.id, asked.order.number, asked.told, asked.at
            from OrderCall asked where asked.call.id = :call order by asked.at
            """;

    /** In the order in which the caller asked. */
    static Uni<List<AskedOrder>> ofCall(Long call) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(OF_CALL, AskedOrder.class)
                .setParameter("call", call)
                .getResultList());
    }
}
