package io.liza.admin.prompt;

import io.liza.admin.database.AdvisoryLock;
import io.liza.admin.outbox.ImmediateRun;
import io.liza.admin.prompt.draft.PromptVersion;
import io.liza.event.EventCodec;
import io.liza.settings.PromptsChanged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Publishes the last version of each language until Kafka has acknowledged it, on one replica at a time. Every start
 * publishes them again, because Kafka or the database may have been restored.
 */
@ApplicationScoped
class PromptRelay {

    private static final Logger LOG = Logger.getLogger(PromptRelay.class);
    /** Address on the event bus that starts a run at once. */
    private static final String PUBLISH_NOW = "prompts";

    private final MutinyEmitter<ProducerRecord<String, byte[]>> topic;
    private final EventBus bus;
    private final Counter failures;

    private volatile boolean publishedSinceStart;

    PromptRelay(
            @Channel("settings") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> topic,
            EventBus bus,
            MeterRegistry metrics) {
        this.topic = topic;
        this.bus = bus;
        this.failures = Counter.builder("liza.prompts.publish.failures")
                .description("Failed attempts to publish sentences")
                .register(metrics);
    }

    /** Publishes at once, so that the next caller hears of the change; completes even while Kafka is unavailable. */
    Uni<Void> publishNow() {
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
        return Panache.withTransaction(() -> PromptVersion.waiting(!publishedSinceStart)
                        .chain(waiting -> waiting.isEmpty() ? Uni.createFrom().voidItem() : publishAlone()))
                .onFailure()
                .invoke(failure -> {
                    failures.increment();
                    LOG.warnf("The sentences wait to be published: %s", failure.getMessage());
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> publishAlone() {
        return AdvisoryLock.PROMPTS
                .tryLock()
                .chain(ours -> ours ? publish() : Uni.createFrom().voidItem());
    }

    /** Reads the versions again, since they may have changed before this replica had the lock. */
    private Uni<Void> publish() {
        return PromptVersion.waiting(!publishedSinceStart)
                .chain(waiting -> Multi.createFrom()
                        .iterable(waiting)
                        .onItem()
                        .transformToUniAndConcatenate(version ->
                                topic.send(EventCodec.encode(event(version))).chain(version::acknowledge))
                        .collect()
                        .last())
                .invoke(() -> publishedSinceStart = true)
                .replaceWithVoid();
    }

    private static PromptsChanged event(PromptVersion version) {
        return new PromptsChanged(version.language, version.version, version.publishedAt, version.texts);
    }
}
