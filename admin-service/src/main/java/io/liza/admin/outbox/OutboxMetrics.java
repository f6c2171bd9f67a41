package io.liza.admin.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Metrics of the outbox: delay from the edit to Kafka, failures, age of the oldest entry. */
@Startup
@ApplicationScoped
class OutboxMetrics {
    private static final double MILLIS = 1_000;

    private final Clock clock = Clock.systemUTC();
    private final Counter published;
    private final Counter failures;
    private final Timer delay;
    private volatile Instant oldest;

    OutboxMetrics(MeterRegistry metrics) {
        this.published = Counter.builder("liza.outbox.published")
                .description("Order statuses that Kafka has acknowledged")
                .register(metrics);
        this.failures = Counter.builder("liza.outbox.failures")
                .description("Failed attempts to publish the outbox")
                .register(metrics);
        this.delay = Timer.builder("liza.outbox.delay")
                .description("Time from the edit of an order's status to Kafka's acknowledgement")
                .serviceLevelObjectives(
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1))
                .register(metrics);
        Gauge.builder("liza.outbox.age.seconds", this, OutboxMetrics::ageSeconds)
                .description("Age of the oldest status that this replica could not publish; 0 without one")
                .register(metrics);
    }

    /** @param entries entries of the outbox, oldest first; empty if there are none, or another replica publishes */
    void found(List<OutboxEntry> entries) {
        oldest = entries.isEmpty() ? null : entries.get(0).at;
    }

    void published(List<OutboxEntry> entries) {
        oldest = null;
        published.increment(entries.size());
        entries.forEach(entry -> delay.record(since(entry.at)));
    }

    void failed() {
        failures.increment();
    }

    private double ageSeconds() {
        Instant waiting = oldest;
        return waiting == null ? 0 : since(waiting).toMillis() / MILLIS;
    }

    private Duration since(Instant then) {
        Duration passed = Duration.between(then, clock.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
