package io.liza.admin.inbox;

import io.liza.admin.inbox.DecodedRecords.Readable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Consumes the call events. It reads bytes, so that no deserializer can fail. It retries a batch until each event is
 * stored or in the dead-letter topic, and never fails, since a failure would end the channel.
 */
@ApplicationScoped
class Inbox {

    static final String CHANNEL = "calls";

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** With as many parts, a bad event among thousands is found in three steps. */
    private static final int PARTS = 16;

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
        Executor context = MutinyHelper.executor(Vertx.currentContext());
        return Uni.createFrom()
                .deferred(() -> tracer.follow(batch, () -> store(batch, context)))
                .onFailure()
                .invoke(failure -> LOG.error("A batch of events could not be stored, trying again", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> store(ConsumerRecords<byte[], byte[]> batch, Executor context) {
        metrics.took(batch);
        return decode(batch).emitOn(context).chain(this::store).invoke(() -> {
            metrics.stored(batch);
            lag.stored(batch);
        });
    }

    /** Decodes on a worker thread: it may take tens of milliseconds, during which the event loop would serve no page. */
    private static Uni<DecodedRecords> decode(ConsumerRecords<byte[], byte[]> batch) {
        return Uni.createFrom()
                .item(() -> DecodedRecords.of(batch))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> store(DecodedRecords records) {
        metrics.decoded(records.readable().size());
        return storeAll(records.readable())
                .chain(() -> forEach(records.unreadable(), bad -> deadLetters.publish(bad.record(), bad.reason())));
    }

    /** Stores events that cannot be stored together in smaller parts, until only the bad ones are left. */
    private Uni<Void> storeAll(List<Readable> events) {
        return writer.write(events.stream().map(Readable::event).toList())
                .onFailure()
                .recoverWithUni(refusal -> events.size() == 1
                        ? deadLetters.publish(events.get(0).record(), refusal)
                        : forEach(parts(events), this::storeAll));
    }

    private static List<List<Readable>> parts(List<Readable> events) {
        int size = (events.size() + PARTS - 1) / PARTS;
        return IntStream.iterate(0, from -> from < events.size(), from -> from + size)
                .mapToObj(from -> events.subList(from, Math.min(from + size, events.size())))
                .toList();
    }

    /** Runs the steps one after the other. */
    private static <T> Uni<Void> forEach(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last();
    }
}
