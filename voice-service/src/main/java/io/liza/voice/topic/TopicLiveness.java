package io.liza.voice.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Fails when the reader of a topic has died, so that the service is restarted. Kafka's absence is no failure. */
@Liveness
@ApplicationScoped
class TopicLiveness implements HealthCheck {

    private final TopicReaders readers;

    TopicLiveness(TopicReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("reading orders and settings");
        List<String> ended = readers.notReading();
        if (!ended.isEmpty()) {
            response.withData("reason", "the thread has ended, or hangs, that reads " + String.join(", ", ended));
        }
        return response.status(ended.isEmpty()).build();
    }
}
