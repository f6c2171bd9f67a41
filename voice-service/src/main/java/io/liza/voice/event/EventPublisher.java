package io.liza.voice.event;

import io.liza.event.CallEvent;
import io.liza.runtime.logging.CallLog;
import io.liza.runtime.tracing.TraceParent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Publishes the event of a turn. It is safe once Kafka has acknowledged it or it is on disk in the spool. */
@ApplicationScoped
public class EventPublisher {

    private static final Logger LOG = Logger.getLogger(EventPublisher.class);

    private final EventProducer kafka;
    private final EventConfig config;
    private final Clock clock;
    private final EventMetrics metrics;
    private final Timeout kafkaTimeout;
    private final Timeout spoolTimeout;
    private Spool spool;
    private SpoolRelay relay;
    private SpoolWriter writer;

    EventPublisher(EventProducer kafka, EventConfig config, Clock clock, EventMetrics metrics, Vertx vertx) {
        this.kafka = kafka;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.kafkaTimeout = new Timeout(config.event().timeout(), vertx);
        this.spoolTimeout = new Timeout(config.spool().timeout(), vertx);
    }

    /** Runs after the producer has started. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        spool = new Spool(config.spool().dir(), config.spool().maxEvents(), clock);
        relay = new SpoolRelay(spool, outgoing -> kafka.send(outgoing, Promise.promise()));
        writer = new SpoolWriter(spool, relay::wakeUp);
        metrics.watch(spool, config.spool().maxEvents(), relay::kafkaAvailable);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        writer.close();
        relay.close();
        spool.close();
    }

    /**
     * Completes when the event is in Kafka or on disk.
     *
     * @return fails with {@link EventLostException} if it is in neither; the loss is counted and logged
     */
    public Future<Void> publish(CallEvent event) {
        var outgoing = new OutgoingEvent(event, TraceParent.current());
        Future<Void> safe = relay.kafkaAvailable()
                ? toKafka(outgoing).recover(failure -> {
                    relay.markUnavailable();
                    return toDisk(outgoing);
                })
                : toDisk(outgoing).recover(failure -> toKafka(outgoing));
        return safe.recover(failure -> Future.failedFuture(lost(event, failure)));
    }

    Spool spool() {
        return spool;
    }

    boolean kafkaAvailable() {
        return relay.kafkaAvailable();
    }

    private Future<Void> toKafka(OutgoingEvent outgoing) {
        return kafka.send(outgoing, kafkaTimeout.promise());
    }

    private Future<Void> toDisk(OutgoingEvent outgoing) {
        return writer.write(outgoing, spoolTimeout.promise()).onSuccess(written -> metrics.spooled());
    }

    private EventLostException lost(CallEvent event, Throwable failure) {
        metrics.lost();
        String call = event.turn().callSid();
        CallLog.about(
                call,
                () -> LOG.errorf(
                        "Call %s: event %s of turn %d is lost, neither Kafka nor the spool stored it: %s",
                        call, event.type(), event.turn().number(), failure.getMessage()));
        return new EventLostException(failure);
    }
}
