package io.liza.voice.order;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Fails when the reader of the order statuses has died, so that the service is restarted. Kafka's absence is no failure. */
@Liveness
@ApplicationScoped
class OrderStatusLiveness implements HealthCheck {

    private final OrderTopicReader reader;

    OrderStatusLiveness(OrderTopicReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("reading order statuses");
        boolean reading = reader.isReading();
        if (!reading) {
            response.withData("reason", "the thread that reads the order statuses has ended, or hangs");
        }
        return response.status(reading).build();
    }
}
