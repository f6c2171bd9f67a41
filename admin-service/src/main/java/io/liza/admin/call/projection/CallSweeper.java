package io.liza.admin.call.projection;

import io.liza.admin.call.projection.Outcomes.FirstEvent;
import io.liza.admin.ui.CompanyClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Closes calls whose end was never reported: a status callback can come late, twice or never. Such a call ends at the
 * time of its last event and is marked; a late callback removes the mark. Then derives the outcomes of calls that have
 * none, because a previous release stored them.
 */
@Startup
@ApplicationScoped
class CallSweeper {

    private static final Logger LOG = Logger.getLogger(CallSweeper.class);
    private static final int BATCH = 500;

    private static final String CLOSE =
            """
            with overdue as (
                select id, sid, status from call where ended_at is null and seen_at < $1
                order by seen_at limit $2 for update skip locked
            ), closed as (
                update call set
                    ended_at = (select max(at) from conversation where call_sid = overdue.sid),
                    closed_by_sweeper = true,
                    status = case when call.status_overridden then call.status else 'COMPLETED' end
                from overdue where call.id = overdue.id
                returning call.id, call.sid, overdue.status as before, call.status as after
            ), changed as (
                insert into status_change (call_id, from_status, to_status, at)
                select id, before, after, $3 from closed where before <> after
            )
            select sid from closed order by sid
            """;

    /** Leaves out calls whose first event may still arrive. */
    private static final String WITHOUT_OUTCOME =
            """
            select sid, started_at, language from call
            where ended_at is not null and (outcome is null or counted_on is null) and seen_at < $1
            order by started_at desc limit $2 for update skip locked
            """;

    private final Pool database;
    private final CompanyClock clock;
    private final Duration closeAfter;
    private final Outcomes outcomes;
    private final Counter closed;

    CallSweeper(Pool database, CompanyClock clock, CallConfig config, Outcomes outcomes, MeterRegistry metrics) {
        this.database = database;
        this.outcomes = outcomes;
        this.clock = clock;
        this.closeAfter = config.closeAfter();
        this.closed = Counter.builder("liza.calls.swept")
                .description("Calls closed because their end was never reported")
                .register(metrics);
    }

    @Scheduled(every = "{admin.call.sweep-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return repeat(this::closeOverdue)
                .chain(() -> repeat(this::deriveMissing))
                .onFailure()
                .invoke(failure -> LOG.warnf("Open calls could not be closed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Runs batches until one is not full. */
    private Uni<Void> repeat(Function<SqlConnection, Uni<Integer>> batch) {
        return database.withTransaction(batch)
                .chain(count ->
                        count == BATCH ? repeat(batch) : Uni.createFrom().voidItem());
    }

    private Uni<Integer> closeOverdue(SqlConnection transaction) {
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        return calls(
                        transaction,
                        CLOSE,
                        Tuple.of(now.minus(closeAfter), BATCH, now),
                        row -> FirstEvent.unknown(row.getString("sid")))
                .invoke(count -> closed.increment(count));
    }

    private Uni<Integer> deriveMissing(SqlConnection transaction) {
        OffsetDateTime latest = clock.now().minus(closeAfter).atOffset(ZoneOffset.UTC);
        return calls(
                transaction,
                WITHOUT_OUTCOME,
                Tuple.of(latest, BATCH),
                row -> new FirstEvent(
                        row.getString("sid"),
                        row.getOffsetDateTime("started_at").toInstant(),
                        row.getString("language")));
    }

    /** Derives the outcomes of the calls that a query returns; returns their number. */
    private Uni<Integer> calls(
            SqlConnection transaction, String query, Tuple parameters, Function<Row, FirstEvent> firstEvent) {
        return transaction
                .preparedQuery(query)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(firstEvent)
                        .toList())
                .chain(calls -> outcomes.derive(transaction, calls).replaceWith(calls.size()));
    }
}
