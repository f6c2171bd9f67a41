package io.liza.admin.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Metrics of the inbox: batch sizes, delays, retries, and the time of the last activity. */
@Startup
@ApplicationScoped
class InboxMetrics {
    private final Clock clock = Clock.systemUTC();
    private final Counter events;
    private final Counter retries;
    private final DistributionSummary batches;
    private final Timer delay;
    private volatile long lastActivity = System.nanoTime();

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
    }

    void took(ConsumerRecords<byte[], byte[]> batch, int readable) {
        active();
        batches.record(batch.count());
        events.increment(readable);
    }

    void stored(ConsumerRecords<byte[], byte[]> batch) {
        active();
        long now = clock.millis();
        batch.forEach(record -> delay.record(Duration.ofMillis(Math.max(0, now - record.timestamp()))));
    }

    void waits() {
        retries.increment();
    }

    /** Notes activity: records were taken, a step of storing them is done, or an attempt has failed. */
    void active() {
        lastActivity = System.nanoTime();
    }

    /** By {@link System#nanoTime}. */
    long lastActivity() {
        return lastActivity;
    }
}
