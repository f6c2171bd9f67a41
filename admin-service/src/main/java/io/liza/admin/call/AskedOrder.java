package io.liza.admin.call;

import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** An order that the caller of a call asked about. */
public record AskedOrder(Long id, String number, OrderStatus told, Instant at) {

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
