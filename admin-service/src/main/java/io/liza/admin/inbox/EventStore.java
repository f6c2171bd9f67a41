package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Stores events and applies all projections in one transaction. Plain SQL: a batch of 500 events takes one statement
 * for each table instead of one for each row.
 */
@ApplicationScoped
class EventStore {

    /**
     * Fails a statement that waits too long for a lock, so that the inbox logs and counts the wait. Lets Postgres reuse
     * the plans of foreign keys and functions, which it would otherwise make again for each row. Finds the rows of a
     * batch by their keys: with a hash join, each batch would read whole tables.
     */
    private static final String SETTINGS =
            """
            set local statement_timeout = '20s';
            set local plan_cache_mode = auto;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off
            """;

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Pool database;
    private final InboxMetrics metrics;
    private final List<Projection> projections;

    EventStore(Pool database, InboxMetrics metrics, @Any Instance<Projection> projections) {
        this.database = database;
        this.metrics = metrics;
        this.projections = projections.stream()
                .sorted(Comparator.comparing(Projection::order))
                .toList();
    }

    Uni<Void> store(Collection<CallEvent> events) {
        return database.withTransaction(transaction -> store(transaction, events));
    }

    /** Whether the database stores events at all; tested with a sample call that is rolled back. */
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
                .query(SETTINGS)
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
                .last();
    }

    private static final class RollBack extends RuntimeException {
        RollBack() {
            super(null, null, false, false);
        }
    }
}
