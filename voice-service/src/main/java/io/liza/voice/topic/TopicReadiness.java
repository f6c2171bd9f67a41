package io.liza.voice.topic;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Not ready, for a bounded time, until this replica has read all orders and settings from before its start. */
@Readiness
@Startup
@ApplicationScoped
class TopicReadiness implements HealthCheck {

    private final TopicReaders readers;

    TopicReadiness(TopicReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("orders and settings")
                .status(readers.isDoneWaiting())
                .withData("caught up", readers.isCaughtUp())
                .build();
    }
}
