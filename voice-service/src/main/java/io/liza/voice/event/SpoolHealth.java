package io.liza.voice.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.h2.mvstore.MVStoreException;

/** Shows whether events reach Kafka. It is never down: callers are answered without Kafka, too. */
@Readiness
@ApplicationScoped
class SpoolHealth implements HealthCheck {

    private final EventPublisher events;

    SpoolHealth(EventPublisher events) {
        this.events = events;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("events").up().withData("kafka takes them", events.kafkaAvailable());
        try {
            return health.withData("waiting in the spool", events.spool().depth())
                    .withData("oldest waits since seconds", events.spool().age().toSeconds())
                    .build();
        } catch (MVStoreException e) {
            return health.withData("spool cannot be used", e.getMessage()).build();
        }
    }
}
