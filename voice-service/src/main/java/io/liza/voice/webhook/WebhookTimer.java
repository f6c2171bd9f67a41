package io.liza.voice.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Measures the time that Twilio waits for the answers of one webhook. It replaces the framework's HTTP metrics, which make a
 * label of any method and path that a client invents.
 */
final class WebhookTimer {

    private final Timer answered;
    private final Timer malformed;
    private final Timer forged;

    /** @param webhook the last segment of its path */
    WebhookTimer(MeterRegistry metrics, String webhook) {
        answered = timer(metrics, webhook, "answered");
        malformed = timer(metrics, webhook, "malformed");
        forged = timer(metrics, webhook, "forged");
    }

    private static Timer timer(MeterRegistry metrics, String webhook, String outcome) {
        return Timer.builder("liza.webhook")
                .description("Time from the complete request to its answer, which waits until the event is safe")
                .serviceLevelObjectives(LongStream.of(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000, 15_000)
                        .mapToObj(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .tags("webhook", webhook, "outcome", outcome)
                .register(metrics);
    }

    void record(int status, long nanos) {
        Timer timer =
                switch (status) {
                    case 400 -> malformed;
                    case 403 -> forged;
                    default -> answered;
                };
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }
}
