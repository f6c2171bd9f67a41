package io.liza.admin.outbox;

import io.liza.admin.database.AdvisoryLock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.core.Vertx;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox, in order, and takes it out when Kafka has it. Of several replicas one works at a
 * time, so that two statuses of one order never overtake each other.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final String CHANNEL = "orders";
    private static final int BATCH = 500;

    private static final String HURRY = "outbox";
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final KafkaClientService clients;
    private final EventBus bus;
    private final OutboxMetrics metrics;

    OutboxRelay(KafkaClientService clients, EventBus bus, OutboxMetrics metrics) {
        this.clients = clients;
        this.bus = bus;
        this.metrics = metrics;
    }

    /** Nothing flows through the channel itself; it is there to be configured, observed and closed. */
    @Outgoing(CHANNEL)
    Multi<Message<byte[]>> channel() {
        return Multi.createFrom().nothing();
    }

    /** Publishes now, so that the very next caller hears it; with Kafka away it completes all the same. */
    public Uni<Void> publishNow() {
        return bus.request(HURRY, "")
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithUni(Uni.createFrom().nullItem())
                .replaceWithVoid();
    }

    @ConsumeEvent(HURRY)
    Uni<Void> relayNow(String nothing) {
        return relay();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
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
                        () -> AdvisoryLock.OUTBOX.tryLock().chain(ours -> ours ? publishBatch() : leaveIt()))
                .chain(more -> more ? publishAll() : Uni.createFrom().voidItem());
    }

    /** It is another replica's turn. */
    private Uni<Boolean> leaveIt() {
        metrics.found(List.of());
        return Uni.createFrom().item(false);
    }

    /** Tells whether there may be more. */
    private Uni<Boolean> publishBatch() {
        return OutboxEntry.<OutboxEntry>find("order by id")
                .page(0, BATCH)
                .list()
                .invoke(metrics::found)
                .chain(entries -> entries.isEmpty()
                        ? Uni.createFrom().item(false)
                        : publish(oneOfEachOrder(entries))
                                .map(published -> published == BATCH || published < entries.size()));
    }

    /** Up to where an order comes again: what is on its way together may arrive in part, and then comes once more. */
    private static List<OutboxEntry> oneOfEachOrder(List<OutboxEntry> entries) {
        var orders = new HashSet<String>();
        return entries.stream()
                .takeWhile(entry -> orders.add(entry.orderNumber))
                .toList();
    }

    private Uni<Integer> publish(List<OutboxEntry> entries) {
        return send(entries)
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .chain(() -> delete(entries))
                .replaceWith(entries.size());
    }

    /**
     * The first one alone: without Kafka each would wait for it. Kafka acknowledges on a thread of its own; the session
     * lives on ours, so the caller must come back to it.
     */
    private Uni<Void> send(List<OutboxEntry> entries) {
        var rest = entries.subList(1, entries.size());
        return send(entries.get(0))
                .chain(() -> rest.isEmpty() ? Uni.createFrom().voidItem() : sendTogether(rest));
    }

    /** Nothing is on its way any more when it completes or fails. */
    private Uni<Void> sendTogether(List<OutboxEntry> entries) {
        return Uni.join()
                .all(entries.stream().map(this::send).toList())
                .andCollectFailures()
                .onFailure(CompositeException.class)
                .transform(Throwable::getCause)
                .replaceWithVoid();
    }

    private Uni<Void> send(OutboxEntry entry) {
        return clients.<String, byte[]>getProducer(CHANNEL).send(entry.record()).replaceWithVoid();
    }

    private Uni<Void> delete(List<OutboxEntry> entries) {
        metrics.published(entries);
        return OutboxEntry.delete(
                        "id in ?1", entries.stream().map(entry -> entry.id).toList())
                .replaceWithVoid();
    }
}
