package io.liza.voice.event;

import io.liza.event.CallEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells the world what happened in a turn, and tells the turn when that is safe. */
@ApplicationScoped
public class EventPublisher {

    private static final Logger LOG = Logger.getLogger(EventPublisher.class);

    private final KafkaOutlet kafka;
    private final EventConfig config;
    private final Counter unacknowledged;

    EventPublisher(KafkaOutlet kafka, EventConfig config, MeterRegistry metrics) {
        this.kafka = kafka;
        this.config = config;
        this.unacknowledged = Counter.builder("liza.events.unacknowledged")
                .description("Events that Kafka did not acknowledge while the caller waited")
                .register(metrics);
    }

    /** Completes when Kafka has acknowledged the event, or when the caller has waited long enough for it. */
    public Uni<Void> publish(CallEvent event) {
        return kafka.send(event)
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure()
                .invoke(failure -> {
                    unacknowledged.increment();
                    LOG.errorf(
                            "Call %s: event %s of turn %d was not acknowledged: %s",
                            event.turn().callSid(), event.type(), event.turn().number(), failure);
                })
                .onFailure()
                .recoverWithNull();
    }
}
