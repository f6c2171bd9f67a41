package io.liza.voice.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how events leave us. It is never down: callers are answered also without Kafka. */
@Readiness
@ApplicationScoped
class SpoolHealth implements HealthCheck {

    private final EventPublisher events;

    SpoolHealth(EventPublisher events) {
        this.events = events;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events")
                .up()
                .withData("kafka takes them", events.isKafkaTrusted())
                .withData("waiting in the spool", events.spoolDepth())
                .withData("oldest waits since seconds", events.spoolAge().toSeconds())
                .build();
    }
}
