package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.UnreadableEventException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The only consumer of call events. A batch is done when every event of it is stored or in the dead-letter topic; until
 * then it is tried again, for as long as the database is away.
 */
@ApplicationScoped
class Inbox {

    static final String CHANNEL = "calls";

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventStore store;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final InboxLag lag;
    private final InboxTracer tracer;

    Inbox(EventStore store, DeadLetters deadLetters, InboxMetrics metrics, InboxLag lag, InboxTracer tracer) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.lag = lag;
        this.tracer = tracer;
    }

    @Incoming(CHANNEL)
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return tracer.follow(batch, () -> store(batch));
    }

    private Uni<Void> store(ConsumerRecords<String, byte[]> batch) {
        var readable = new LinkedHashMap<ConsumerRecord<String, byte[]>, CallEvent>();
        var unreadable = new LinkedHashMap<ConsumerRecord<String, byte[]>, Throwable>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            try {
                readable.put(record, EventCodec.decodeCallEvent(record.headers(), record.value()));
            } catch (UnreadableEventException e) {
                unreadable.put(record, e);
            }
        }
        metrics.took(batch, readable.size());
        return storeAll(readable).chain(() -> bury(unreadable)).invoke(() -> {
            metrics.stored(batch);
            lag.stored(batch);
        });
    }

    private Uni<Void> storeAll(Map<ConsumerRecord<String, byte[]>, CallEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return untilTheDatabaseAnswers(store.store(events.values()))
                .onFailure(Inbox::isOfTheData)
                .recoverWithUni(() -> storeOneByOne(events));
    }

    /** One event spoils a transaction for all; alone, each shows whether it is the one. */
    private Uni<Void> storeOneByOne(Map<ConsumerRecord<String, byte[]>, CallEvent> events) {
        return Multi.createFrom()
                .iterable(events.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> untilTheDatabaseAnswers(store.store(List.of(entry.getValue())))
                        .onFailure(Inbox::isOfTheData)
                        .recoverWithUni(failure -> deadLetters.bury(entry.getKey(), failure)))
                .collect()
                .last();
    }

    private Uni<Void> bury(Map<ConsumerRecord<String, byte[]>, Throwable> records) {
        return Multi.createFrom()
                .iterable(records.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> deadLetters.bury(entry.getKey(), entry.getValue()))
                .collect()
                .last();
    }

    private Uni<Void> untilTheDatabaseAnswers(Uni<Void> work) {
        return work.onFailure(failure -> !isOfTheData(failure))
                .invoke(failure -> {
                    metrics.waits();
                    LOG.warnf("Events wait for the database: %s", failure.getMessage());
                })
                .onFailure(failure -> !isOfTheData(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /**
     * SQLSTATEs that no repetition makes go away: class 22 (data), 54 (limits), and of class 23 those that lie in the row
     * itself. A key that another replica has just taken (23505) is there at the next try.
     */
    private static boolean isOfTheData(Throwable failure) {
        String state = failure instanceof PgException refused ? String.valueOf(refused.getSqlState()) : "";
        return state.startsWith("22") || state.startsWith("54") || state.equals("23502") || state.equals("23514");
    }
}
