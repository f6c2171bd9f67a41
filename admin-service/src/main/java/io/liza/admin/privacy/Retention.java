package io.liza.admin.privacy;

import io.liza.admin.database.AdvisoryLock;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Anonymises calls, and deletes orders and recordings after their retention period (GDPR Art. 5(1)(e)). It runs on one replica at a
 * time, in small batches, so that other transactions hardly wait for its locks. Plain SQL: each batch is one statement.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int BATCH = 200;
    private static final int TRIES = 3;

    /** Longest time that events may wait in a spool before they reach Kafka. */
    private static final Duration SPOOLED = Duration.ofDays(30);

    private static final String CALLS =
            """
            select calls from anonymize_calls(array(
                select id from call where anonymized_at is null and started_at < $1 order by started_at, id limit $2))
            """;

    private static final String ORDERS =
            """
            select delete_orders(array(
                select id from orders join order_last_used used using (id)
                where created_at < $1 and used.at < $1 order by created_at, id limit $2), $1)
            """;

    private static final String RECORDINGS =
            """
            with due as (
                update recording set delete_since = now(), transcript = null
                where id in (
                    select id from recording where sid is not null and delete_since is null and at < $1
                    order by at, id limit $2 for update skip locked)
                returning id
            )
            select count(*)::integer from due
            """;

    private final Pool database;
    private final CompanyClock clock;
    private final PrivacyConfig config;
    private final TopicRetention copies;

    Retention(Pool database, CompanyClock clock, PrivacyConfig config, TopicRetention copies) {
        this.database = database;
        this.clock = clock;
        this.config = config;
        this.copies = copies;
    }

    @Scheduled(every = "{admin.privacy.retention-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> runScheduled() {
        return run().onFailure()
                .invoke(failure -> LOG.errorf("The retention job failed and will run again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Processes all calls and orders that are due, and stores a report. */
    Uni<RetentionRun> run() {
        Instant now = clock.now();
        var done = new RetentionRun();
        done.at = now;
        return copies.longest()
                .chain(kept -> drain(CALLS, now.minus(config.calls()))
                        .invoke(count -> done.calls = count)
                        .chain(() -> drain(ORDERS, now.minus(config.orders())))
                        .invoke(count -> done.orders = count)
                        .chain(() -> drain(RECORDINGS, now.minus(config.recordings())))
                        .invoke(count -> done.recordings = count)
                        .chain(() -> drain(
                                "select drop_sids($1, $2)", now.minus(kept).minus(SPOOLED)))
                        .invoke(count -> done.sids = count))
                .chain(() -> database.preparedQuery("select expire_erasures($1)")
                        .execute(Tuple.of(now.minus(SPOOLED).atOffset(ZoneOffset.UTC))))
                .invoke(rows -> done.erasures = rows.iterator().next().getInteger(0))
                .chain(() -> done.isEmpty() ? Uni.createFrom().item(done) : report(done));
    }

    private Uni<Integer> drain(String batch, Instant olderThan) {
        return database.withTransaction(transaction -> runBatch(transaction, batch, olderThan))
                // A conflict with another transaction over the same rows.
                .onFailure()
                .retry()
                .atMost(TRIES)
                .chain(count -> count < BATCH
                        ? Uni.createFrom().item(count)
                        : drain(batch, olderThan).map(more -> count + more));
    }

    private static Uni<Integer> runBatch(SqlConnection transaction, String batch, Instant olderThan) {
        return AdvisoryLock.RETENTION
                .tryLock(transaction)
                .chain(locked -> locked
                        ? transaction
                                .preparedQuery(batch)
                                .execute(Tuple.of(olderThan.atOffset(ZoneOffset.UTC), BATCH))
                                .map(result -> result.iterator().next().getInteger(0))
                        : Uni.createFrom().item(0));
    }

    private static Uni<RetentionRun> report(RetentionRun done) {
        LOG.infof(
                "Made %d calls anonymous, deleted %d orders, dropped %d call SIDs and %d marks of erased persons,"
                        + " and %d recordings are to be deleted",
                done.calls, done.orders, done.sids, done.erasures, done.recordings);
        return Panache.withTransaction(() -> done.<RetentionRun>persist());
    }
}
