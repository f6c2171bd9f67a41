package io.liza.voice.webhook;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Measures the time that Twilio waits for an answer. It replaces the framework's HTTP metrics, which make a label of any
 * method and path that a client invents.
 */
@ApplicationScoped
class WebhookTimer {

    private final MeterProvider<Timer> answers;

    WebhookTimer(MeterRegistry metrics) {
        this.answers = Timer.builder("liza.webhook")
                .description("Time from the complete request to its answer, which waits until the event is safe")
                .serviceLevelObjectives(LongStream.of(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000, 15_000)
                        .mapToObj(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .withRegistry(metrics);
    }

    /** @param webhook the last segment of its path */
    Uni<Response> time(String webhook, Supplier<Uni<Response>> answer) {
        long start = System.nanoTime();
        return answer.get()
                .invoke(response -> answers.withTags("webhook", webhook, "outcome", outcome(response.getStatus()))
                        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }

    private static String outcome(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 403 -> "forged";
            default -> "answered";
        };
    }
}
