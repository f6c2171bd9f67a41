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
                .description("Readable events, including repeated ones")
                .register(metrics);
        this.retries = Counter.builder("liza.inbox.retries")
                .description("Failed attempts to store events because the database did not answer")
                .register(metrics);
        this.batches = DistributionSummary.builder("liza.inbox.batch.size")
                .description("Records in a batch from Kafka")
                .serviceLevelObjectives(1, 5, 10, 50, 100, 500, 2000)
                .register(metrics);
        this.delay = Timer.builder("liza.inbox.delay")
                .description("Time from a record's arrival in Kafka until it is stored")
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

    void took(ConsumerRecords<byte[], byte[]> batch) {
        active();
        batches.record(batch.count());
    }

    void decoded(int readable) {
        active();
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

    /** Notes activity: a batch arrived, a step of storing it was done, or an attempt failed. */
    void active() {
        lastActivity = System.nanoTime();
    }

    /** Time of the last activity, as {@link System#nanoTime}. */
    long lastActivity() {
        return lastActivity;
    }
}
