package io.liza.admin.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** How events are taken in: how many at once, how late, and how old the oldest is that is not stored yet. */
@Startup
@ApplicationScoped
class InboxMetrics {
    private static final double MILLIS = 1_000;

    private final Clock clock = Clock.systemUTC();
    private final Counter events;
    private final Counter retries;
    private final DistributionSummary batches;
    private final Timer delay;
    /** When the oldest record of the batch in hand came to Kafka, in milliseconds since 1970; null between batches. */
    private volatile Long oldest;

    InboxMetrics(MeterRegistry metrics) {
        this.events = Counter.builder("liza.inbox.events")
                .description("Events that could be read, repetitions included")
                .register(metrics);
        this.retries = Counter.builder("liza.inbox.retries")
                .description("Times that events could not be stored because the database did not answer")
                .register(metrics);
        this.batches = DistributionSummary.builder("liza.inbox.batch.size")
                .description("Records taken from Kafka at once")
                .serviceLevelObjectives(1, 5, 10, 50, 100, 250, 500)
                .register(metrics);
        this.delay = Timer.builder("liza.inbox.delay")
                .description("From a record's arrival in Kafka until it is stored")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1))
                .register(metrics);
        Gauge.builder("liza.inbox.lag.seconds", this, InboxMetrics::lagSeconds)
                .description(
                        "How long the oldest record in hand has waited since it came to Kafka; 0 with none in hand")
                .register(metrics);
    }

    void took(ConsumerRecords<String, byte[]> batch, int readable) {
        batches.record(batch.count());
        events.increment(readable);
        for (ConsumerRecord<String, byte[]> record : batch) {
            oldest = oldest == null ? record.timestamp() : Math.min(oldest, record.timestamp());
        }
    }

    void stored(ConsumerRecords<String, byte[]> batch) {
        oldest = null;
        long now = clock.millis();
        batch.forEach(record -> delay.record(Duration.ofMillis(Math.max(0, now - record.timestamp()))));
    }

    void waits() {
        retries.increment();
    }

    private double lagSeconds() {
        return Optional.ofNullable(oldest)
                .map(since -> Math.max(0, clock.millis() - since) / MILLIS)
                .orElse(0.0);
    }
}
