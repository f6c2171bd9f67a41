package io.liza.admin.inbox;

import io.liza.admin.call.CallProjection;
import io.liza.admin.order.OrderProjection;
import io.liza.admin.statistics.StatisticsProjection;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Stores events together with everything that follows from them, in one transaction. */
@ApplicationScoped
class EventStore {

    private final Pool database;
    private final List<Projection> projections;

    /** The order matters: an order is linked to its call, so the call comes first. */
    EventStore(Pool database, CallProjection calls, OrderProjection orders, StatisticsProjection statistics) {
        this.database = database;
        this.projections = List.of(calls, orders, statistics);
    }

    Uni<Void> store(Collection<CallEvent> events) {
        return database.withTransaction(transaction -> Conversation.insert(transaction, events)
                .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : project(transaction, fresh)));
    }

    private Uni<Void> project(SqlConnection transaction, List<CallEvent> events) {
        return Multi.createFrom()
                .iterable(projections)
                .onItem()
                .transformToUniAndConcatenate(projection -> projection.apply(transaction, events))
                .collect()
                .last();
    }
}
