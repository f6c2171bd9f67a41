package io.liza.voice.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Metrics of publishing: the time to Kafka's acknowledgement, and the events that wait on disk. */
@ApplicationScoped
class EventMetrics {

    private final MeterRegistry metrics;
    private final Timer acknowledgements;
    private final Counter spooled;
    private final Counter lost;

    EventMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        this.acknowledgements = Timer.builder("liza.kafka.acknowledgement")
                .description("From handing an event to the producer to Kafka's acknowledgement")
                .serviceLevelObjectives(LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 800, 3_000, 10_000)
                        .mapToObj(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .register(metrics);
        this.spooled = Counter.builder("liza.events.spooled")
                .description("Events that went to disk because Kafka did not acknowledge them in time")
                .register(metrics);
        this.lost = Counter.builder("liza.events.lost")
                .description("Events that neither Kafka nor the disk stored; their callers heard an apology")
                .register(metrics);
    }

    /** Called once the spool is open. */
    void watch(Spool spool, int maxEvents, BooleanSupplier kafkaAvailable) {
        Gauge.builder("liza.spool.depth", spool, Spool::depth)
                .description("Events on disk that Kafka has not acknowledged")
                .register(metrics);
        Gauge.builder("liza.spool.capacity", () -> maxEvents)
                .description("Most events that may wait on disk")
                .register(metrics);
        Gauge.builder("liza.spool.age.seconds", spool, waiting -> waiting.age().toSeconds())
                .description("Age of the oldest event on disk")
                .register(metrics);
        Gauge.builder("liza.spool.unreadable", spool, Spool::unreadable)
                .description("Events on disk that were set aside because they cannot be read")
                .register(metrics);
        Gauge.builder("liza.kafka.available", () -> kafkaAvailable.getAsBoolean() ? 1 : 0)
                .description("1 if Kafka acknowledged the last event, 0 while events go to disk")
                .register(metrics);
    }

    void acknowledged(long nanos) {
        acknowledgements.record(nanos, TimeUnit.NANOSECONDS);
    }

    void spooled() {
        spooled.increment();
    }

    void lost() {
        lost.increment();
    }
}
