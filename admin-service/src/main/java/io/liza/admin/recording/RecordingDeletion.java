package io.liza.admin.recording;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Deletes recordings at Twilio and repeats this until Twilio confirms that they are gone; only then their SIDs are dropped.
 * Twilio answers 404 also for a recording that it stores later, so this counts only after it has reported the recording, or
 * an hour after the message. A replica postpones the recordings that it works on, so that no other one takes them.
 */
@ApplicationScoped
class RecordingDeletion {

    private static final Logger LOG = Logger.getLogger(RecordingDeletion.class);
    private static final int BATCH = 20;

    private static final int DELETED = 204;

    /** Means that the recording was deleted before, or that Twilio has not stored it yet. */
    private static final int NOT_FOUND = 404;

    private static final String CLAIM =
            """
            update recording set next_try_at = now() + interval '2 minutes'
            where id in (
                select id from recording
                where sid is not null and delete_since is not null and next_try_at <= now()
                order by next_try_at limit $1 for update skip locked)
            returning id, sid, stored or at < now() - interval '1 hour' as stored
            """;

    private static final String POSTPONE =
            """
            update recording set
                delete_tries = delete_tries + 1,
                next_try_at = now() + least(interval '1 hour', $2 * interval '1 millisecond' * power(2, least(delete_tries, 20)))
            where id = $1
            """;

    private static final String AGE =
            """
            select coalesce(extract(epoch from now() - min(delete_since)), 0)::float8
            from recording where sid is not null and delete_since is not null
            """;

    private final Pool database;
    private final TwilioRecordings twilio;
    private final Duration retry;
    private final MeterRegistry metrics;
    private volatile double age;

    RecordingDeletion(Pool database, TwilioRecordings twilio, RecordingConfig config, MeterRegistry metrics) {
        this.database = database;
        this.twilio = twilio;
        this.retry = config.deletionRetry();
        this.metrics = metrics;
        Gauge.builder("liza.recordings.deletion.age", this, deletion -> deletion.age)
                .description("Time since which the oldest recording that is to be deleted has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "{admin.recording.deletion-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return (twilio.isConfigured() ? drain() : Uni.createFrom().voidItem())
                .chain(this::measure)
                .onFailure()
                .invoke(failure -> LOG.warnf("Recordings could not be deleted: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> drain() {
        return database.preparedQuery(CLAIM).execute(Tuple.of(BATCH)).chain(rows -> Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::delete)
                .collect()
                .last()
                .chain(() -> rows.size() == BATCH ? drain() : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> delete(Row recording) {
        long id = recording.getLong("id");
        return twilio.delete(recording.getString("sid"))
                .onFailure()
                .recoverWithItem(0)
                .chain(status -> {
                    boolean early = status == NOT_FOUND && !recording.getBoolean("stored");
                    boolean gone = status == DELETED || status == NOT_FOUND && !early;
                    metrics.counter("liza.recordings.deletions", "result", gone ? "gone" : early ? "early" : "failed")
                            .increment();
                    if (!gone && !early) {
                        LOG.warnf("A recording could not be deleted at Twilio (status %d), retrying later", status);
                    }
                    return gone
                            ? database.preparedQuery("select recording_deleted($1)")
                                    .execute(Tuple.of(id))
                                    .replaceWith(true)
                            : database.preparedQuery(POSTPONE)
                                    .execute(Tuple.of(id, retry.toMillis()))
                                    .replaceWith(false);
                });
    }

    private Uni<Void> measure() {
        return database.query(AGE)
                .execute()
                .invoke(rows -> age = rows.iterator().next().getDouble(0))
                .replaceWithVoid();
    }
}
