package io.liza.admin.call;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An order that the caller of a call asked about, for lists of calls. */
public record OrderOfCall(Long call, Long id, String number) {

    private static final String OF_CALLS =
            """
            select asked.call.id, asked.order.id, asked.order.number
            from OrderCall asked where asked.call.id in :calls order by asked.at
            """;

    /** The orders of some calls by the id of the call, each in the order in which the caller asked about them. */
    static Uni<Map<Long, List<OrderOfCall>>> of(List<Call> calls) {
        List<Long> ids = calls.stream().map(call -> call.id).toList();
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createSelectionQuery(OF_CALLS, OrderOfCall.class)
                        .setParameter("calls", ids)
                        .getResultList())
                .map(orders -> orders.stream().collect(Collectors.groupingBy(OrderOfCall::call))));
    }
}
