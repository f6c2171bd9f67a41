package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Retries to store events while the database is unavailable, and fails only if the events themselves are the cause. The
 * SQLSTATE tells bad data from outages; for other failures, a sample call shows whether the database stores other events.
 */
@ApplicationScoped
class EventWriter {

    private static final Logger LOG = Logger.getLogger(EventWriter.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MAX_REFUSALS = 4;

    /** SQLSTATE classes caused by the data: cardinality, data, view conditions, limits. */
    private static final Set<String> DATA = Set.of("21", "22", "44", "54");
    /** A missing value, or a failed check. Other violations of class 23 may come from a race. */
    private static final Set<String> DATA_CONSTRAINTS = Set.of("23502", "23514");
    /** Temporary: connections, conflicts with other transactions, resources, locks, interventions, the system. */
    private static final Set<String> TEMPORARY = Set.of("08", "40", "53", "55", "57", "58");

    private final EventStore store;
    private final InboxMetrics metrics;

    EventWriter(EventStore store, InboxMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** Fails if the events cannot be stored; several have to be tried one by one then. */
    Uni<Void> write(Collection<CallEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        boolean alone = events.size() == 1;
        var refusals = new AtomicInteger();
        return Uni.createFrom()
                .deferred(() -> store.store(events))
                .onItemOrFailure()
                .invoke(metrics::active)
                .onFailure(failure -> !isCausedByData(failure))
                .call(failure -> {
                    metrics.waits();
                    LOG.warnf("Events wait for the database: %s", failure);
                    return alone && isTemporary(failure)
                            ? Uni.createFrom().voidItem()
                            : store.works().invoke(works -> refusals.set(works ? refusals.get() + 1 : 0));
                })
                .onFailure(failure -> !isCausedByData(failure) && refusals.get() < MAX_REFUSALS)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static boolean isCausedByData(Throwable failure) {
        String state = sqlState(failure);
        return DATA.contains(classOf(state)) || DATA_CONSTRAINTS.contains(state);
    }

    private static boolean isTemporary(Throwable failure) {
        return TEMPORARY.contains(classOf(sqlState(failure)));
    }

    private static String classOf(String sqlState) {
        return sqlState.length() < 2 ? "" : sqlState.substring(0, 2);
    }

    private static String sqlState(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState() != null ? refused.getSqlState() : "";
    }
}
