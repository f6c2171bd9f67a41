package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.UnreadableEventException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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
 * The only consumer of call events. It reads bytes, so that no deserializer can fail. A batch is retried until each of
 * its events is stored or in the dead-letter topic. It never fails, since a failure would end the channel.
 */
@ApplicationScoped
class Inbox {

    static final String CHANNEL = "calls";

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventWriter writer;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final InboxLag lag;
    private final InboxTracer tracer;

    Inbox(EventWriter writer, DeadLetters deadLetters, InboxMetrics metrics, InboxLag lag, InboxTracer tracer) {
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.lag = lag;
        this.tracer = tracer;
    }

    @Incoming(CHANNEL)
    Uni<Void> take(ConsumerRecords<byte[], byte[]> batch) {
        return Uni.createFrom()
                .deferred(() -> tracer.follow(batch, () -> store(batch)))
                .onFailure()
                .invoke(failure -> LOG.error("A batch of events could not be taken in, trying again", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> store(ConsumerRecords<byte[], byte[]> batch) {
        var readable = new LinkedHashMap<ConsumerRecord<byte[], byte[]>, CallEvent>();
        var unreadable = new LinkedHashMap<ConsumerRecord<byte[], byte[]>, Throwable>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            try {
                readable.put(record, EventCodec.decodeCallEvent(record));
            } catch (UnreadableEventException e) {
                unreadable.put(record, e);
            }
        }
        metrics.took(batch, readable.size());
        return storeAll(readable).chain(() -> publishDeadLetters(unreadable)).invoke(() -> {
            metrics.stored(batch);
            lag.stored(batch);
        });
    }

    /** If the batch cannot be stored, stores its events one by one to find the bad ones. */
    private Uni<Void> storeAll(Map<ConsumerRecord<byte[], byte[]>, CallEvent> events) {
        return writer.write(events.values())
                .onFailure()
                .recoverWithUni(() -> forEach(events, (record, event) -> writer.write(List.of(event))
                        .onFailure()
                        .recoverWithUni(refusal -> deadLetters.publish(record, refusal))));
    }

    private Uni<Void> publishDeadLetters(Map<ConsumerRecord<byte[], byte[]>, Throwable> records) {
        return forEach(records, deadLetters::publish);
    }

    private interface Step<T> {
        Uni<Void> take(ConsumerRecord<byte[], byte[]> record, T item);
    }

    /** Sequentially. */
    private static <T> Uni<Void> forEach(Map<ConsumerRecord<byte[], byte[]>, T> records, Step<T> step) {
        return Multi.createFrom()
                .iterable(records.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> step.take(entry.getKey(), entry.getValue()))
                .collect()
                .last();
    }
}
