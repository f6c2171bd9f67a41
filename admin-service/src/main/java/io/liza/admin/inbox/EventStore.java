package io.liza.admin.inbox;

import io.liza.admin.call.CallProjection;
import io.liza.admin.call.consent.ConsentProjection;
import io.liza.admin.order.OrderProjection;
import io.liza.admin.statistics.StatisticsProjection;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Stores events together with everything that follows from them, in one transaction. */
@ApplicationScoped
class EventStore {

    private static final String ANONYMIZE_LATE = "select anonymize_late_calls($1)";

    /** Whatever holds a lock for longer, the inbox tells that it waits. */
    private static final String LIMIT_WAITING = "set local statement_timeout = '20s'";

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Pool database;
    private final InboxMetrics metrics;
    private final List<Projection> projections;

    /** The order matters: all refers to a call, so the call comes first. */
    EventStore(
            Pool database,
            InboxMetrics metrics,
            CallProjection calls,
            ConsentProjection consents,
            OrderProjection orders,
            StatisticsProjection statistics) {
        this.database = database;
        this.metrics = metrics;
        this.projections = List.of(calls, consents, orders, statistics);
    }

    Uni<Void> store(Collection<CallEvent> events) {
        return database.withTransaction(transaction -> store(transaction, events));
    }

    /** Whether the database takes events at all: it is given a call, which is rolled back. */
    Uni<Boolean> works() {
        return database.withTransaction(transaction -> store(transaction, SampleCall.events())
                        .chain(() -> Uni.createFrom().<Void>failure(new RollBack())))
                .replaceWith(true)
                .onFailure(RollBack.class)
                .recoverWithItem(true)
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Void> store(SqlConnection transaction, Collection<CallEvent> events) {
        return transaction
                .query(LIMIT_WAITING)
                .execute()
                .chain(() -> EventTable.insert(transaction, events))
                .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : project(transaction, fresh));
    }

    private Uni<Void> project(SqlConnection transaction, List<CallEvent> events) {
        return Multi.createFrom()
                .iterable(projections)
                .onItem()
                .transformToUniAndConcatenate(
                        projection -> projection.apply(transaction, events).invoke(metrics::active))
                .collect()
                .last()
                .chain(() -> anonymizeLate(transaction, events));
    }

    /** Events of anonymous calls, and of calls that become so by these events, are emptied before anybody sees them. */
    private static Uni<Void> anonymizeLate(SqlConnection transaction, List<CallEvent> events) {
        String[] sids =
                events.stream().map(event -> event.turn().callSid()).distinct().toArray(String[]::new);
        return transaction.preparedQuery(ANONYMIZE_LATE).execute(Tuple.of(sids)).replaceWithVoid();
    }

    private static final class RollBack extends RuntimeException {
        RollBack() {
            super(null, null, false, false);
        }
    }
}
