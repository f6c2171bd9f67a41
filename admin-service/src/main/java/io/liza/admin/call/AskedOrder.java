package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/**
 * An order that the caller of a call asked about.
 *
 * @param told status that the caller heard; null if they heard none
 * @param now current status; null for an enquiry
 */
public record AskedOrder(Long id, String number, OrderStatus told, Instant at, @JsonIgnore OrderStatus now) {

    private static final String OF_CALL =
            """
            select asked.order.id, asked.order.number, asked.told, asked.at, asked.order.knownStatus
            from OrderCall asked where asked.call.id = :call order by asked.at
            """;

    /** The orders of a call, in the order in which the caller asked about them. */
    static Uni<List<AskedOrder>> ofCall(Long call) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(OF_CALL, AskedOrder.class)
                .setParameter("call", call)
                .getResultList());
    }
}
