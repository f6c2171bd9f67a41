package io.liza.admin.outbox;

import io.liza.admin.database.AdvisoryLock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Publishes the orders in the outbox, and deletes the entries once Kafka has acknowledged them. It runs on one replica at
 * a time, so that two states of one order never overtake each other.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    /** Address on the event bus that starts a run at once. */
    private static final String PUBLISH_NOW = "outbox";

    private final MutinyEmitter<ProducerRecord<String, byte[]>> orders;
    private final OrderRecords records;
    private final EventBus bus;
    private final OutboxMetrics metrics;

    OutboxRelay(
            @Channel("orders") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> orders,
            OrderRecords records,
            EventBus bus,
            OutboxMetrics metrics) {
        this.orders = orders;
        this.records = records;
        this.bus = bus;
        this.metrics = metrics;
    }

    /** Publishes at once, so that the next caller hears the status; completes even while Kafka is unavailable. */
    public Uni<Void> publishNow() {
        return ImmediateRun.of(bus, PUBLISH_NOW);
    }

    @ConsumeEvent(PUBLISH_NOW)
    Uni<Void> relayNow(String nothing) {
        return relay();
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> relay() {
        return publishAll()
                .onFailure()
                .invoke(failure -> {
                    metrics.failed();
                    LOG.warnf("Order statuses wait in the outbox: %s", failure.getMessage());
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> publishAll() {
        return Panache.withTransaction(
                        () -> AdvisoryLock.OUTBOX.tryLock().chain(ours -> ours ? publishBatch() : skip()))
                .chain(more -> more ? publishAll() : Uni.createFrom().voidItem());
    }

    /** Does nothing, since another replica publishes. */
    private Uni<Boolean> skip() {
        metrics.found(List.of());
        return Uni.createFrom().item(false);
    }

    /** Returns whether there may be more entries. */
    private Uni<Boolean> publishBatch() {
        return OutboxEntry.<OutboxEntry>find("order by id")
                .page(0, BATCH)
                .list()
                .invoke(metrics::found)
                .chain(entries -> entries.isEmpty()
                        ? Uni.createFrom().item(false)
                        : records.of(latest(entries))
                                .chain(this::send)
                                .chain(() -> delete(entries))
                                .replaceWith(entries.size() == BATCH));
    }

    /** The latest entry of each order, since a record has the present state. */
    private static List<OutboxEntry> latest(List<OutboxEntry> entries) {
        Map<String, OutboxEntry> latest = new LinkedHashMap<>();
        entries.forEach(entry -> latest.put(entry.orderNumber, entry));
        return List.copyOf(latest.values());
    }

    /** Sends the first record alone: without Kafka, each record would wait for its timeout. */
    private Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        var rest = records.subList(1, records.size());
        return orders.send(records.get(0))
                .chain(() -> rest.isEmpty() ? Uni.createFrom().voidItem() : sendTogether(rest));
    }

    /** Completes or fails only once no record is in flight. */
    private Uni<Void> sendTogether(List<ProducerRecord<String, byte[]>> records) {
        return Uni.join()
                .all(records.stream().map(orders::send).toList())
                .andCollectFailures()
                .onFailure(CompositeException.class)
                .transform(Throwable::getCause)
                .replaceWithVoid();
    }

    private Uni<Void> delete(List<OutboxEntry> entries) {
        metrics.published(entries);
        return OutboxEntry.delete(
                        "id in ?1", entries.stream().map(entry -> entry.id).toList())
                .replaceWithVoid();
    }
}
