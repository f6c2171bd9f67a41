package io.liza.admin.settings;

import io.liza.admin.database.AdvisoryLock;
import io.liza.admin.outbox.ImmediateRun;
import io.liza.admin.ui.Company;
import io.liza.caller.PhoneNumber;
import io.liza.event.EventCodec;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Publishes changed settings until Kafka has acknowledged them, on one replica at a time, so that the last record in the
 * topic is the present state. Every start publishes them again, because Kafka or the database may have been restored.
 */
@ApplicationScoped
class SettingsRelay {

    private static final Logger LOG = Logger.getLogger(SettingsRelay.class);
    /** Address on the event bus that starts a run at once. */
    private static final String PUBLISH_NOW = "settings";

    private final MutinyEmitter<ProducerRecord<String, byte[]>> topic;
    private final Company company;
    private final EventBus bus;
    private final Counter failures;

    private volatile boolean publishedSinceStart;

    SettingsRelay(
            @Channel("settings") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> topic,
            Company company,
            EventBus bus,
            MeterRegistry metrics) {
        this.topic = topic;
        this.company = company;
        this.bus = bus;
        this.failures = Counter.builder("liza.settings.publish.failures")
                .description("Failed attempts to publish the settings")
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
        return Panache.withTransaction(() -> StoredSettings.find().chain(this::relayStored))
                .onFailure()
                .invoke(failure -> {
                    failures.increment();
                    LOG.warnf("The changed settings wait to be published: %s", failure.getMessage());
                })
                .onFailure()
                .recoverWithNull();
    }

    /** @param found null before the first change */
    private Uni<Void> relayStored(StoredSettings found) {
        if (found == null) {
            company.useStart();
            return Uni.createFrom().voidItem();
        }
        company.use((String) found.shop.get("company"), found.privacyContact);
        return publishedSinceStart && found.isPublished()
                ? Uni.createFrom().voidItem()
                : AdvisoryLock.SETTINGS
                        .tryLock()
                        .chain(ours -> ours ? publish(found) : Uni.createFrom().voidItem());
    }

    /** Reads the settings again, since they may have changed before this replica had the lock. */
    private Uni<Void> publish(StoredSettings found) {
        return Panache.getSession()
                .chain(session -> session.refresh(found))
                .chain(StaffPhone::numbers)
                .chain(numbers -> topic.send(EventCodec.encode(event(found, numbers))))
                .chain(() -> StoredSettings.update("publishedVersion = ?1", found.version))
                .invoke(() -> publishedSinceStart = true)
                .replaceWithVoid();
    }

    private static SettingsChanged event(StoredSettings stored, List<PhoneNumber> numbers) {
        ShopSettings shop = stored.with(List.of()).shop();
        return new SettingsChanged(
                stored.version,
                stored.changedAt,
                new ShopSettings(
                        shop.company(), shop.website(), shop.offers(), numbers, shop.hours(), shop.spokenHours()));
    }
}
