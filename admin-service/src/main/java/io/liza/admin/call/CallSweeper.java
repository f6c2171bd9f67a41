package io.liza.admin.call;

import io.liza.admin.ui.CompanyClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Closes calls whose end nobody reported: a status callback can come late, twice or never. Such a call ends at
 * the time of its last event and is marked; a late callback removes the mark.
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
                returning call.id, overdue.status as before, call.status as after
            ), changed as (
                insert into status_change (call_id, from_status, to_status, at)
                select id, before, after, $3 from closed where before <> after
            )
            select count(*) from closed
            """;

    private final Pool database;
    private final CompanyClock clock;
    private final Duration closeAfter;
    private final Counter closed;

    CallSweeper(Pool database, CompanyClock clock, CallConfig config, MeterRegistry metrics) {
        this.database = database;
        this.clock = clock;
        this.closeAfter = config.closeAfter();
        this.closed = Counter.builder("liza.calls.swept")
                .description("Calls closed because nobody reported their end")
                .register(metrics);
    }

    @Scheduled(every = "{admin.call.sweep-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return closeOverdue()
                .onFailure()
                .invoke(failure -> LOG.warnf("Open calls could not be swept: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> closeOverdue() {
        Instant now = clock.now();
        return database.preparedQuery(CLOSE)
                .execute(Tuple.of(now.minus(closeAfter).atOffset(ZoneOffset.UTC), BATCH, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong(0))
                .invoke(count -> closed.increment(count))
                .chain(count ->
                        count == BATCH ? closeOverdue() : Uni.createFrom().voidItem());
    }
}
