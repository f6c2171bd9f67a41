package io.liza.admin.inbox;

import io.liza.admin.inbox.Backlog.Waiting;
import io.liza.event.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Measures how many records of the topic are not stored yet, and how long the oldest has waited. While Kafka does not
 * answer, the gauges keep their last values and {@code liza.inbox.lag.known} is 0; they appear with the first measurement.
 */
@ApplicationScoped
class InboxLag {

    private static final Logger LOG = Logger.getLogger(InboxLag.class);
    /** Failed measurements after which the lag counts as unknown. */
    private static final int MISSED_CHECKS = 5;

    private static final double MILLIS = 1_000;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Object> kafka;
    private final String group;
    private final Duration fresh;
    private final MeterRegistry metrics;
    private final Map<TopicPartition, Long> stored = new ConcurrentHashMap<>();
    private volatile Backlog backlog;
    private volatile Waiting waiting;
    private volatile Instant known = Instant.MIN;

    InboxLag(@Identifier("default-kafka-broker") Map<String, Object> kafka, InboxConfig config, MeterRegistry metrics) {
        this.kafka = kafka;
        this.group = config.consumerGroup();
        this.fresh = config.checkInterval().multipliedBy(MISSED_CHECKS + 1);
        this.metrics = metrics;
        Gauge.builder("liza.inbox.lag.known", this, lag -> lag.isKnown() ? 1 : 0)
                .description(
                        "Whether the lag is known, 1 or 0; at 0 its gauges show what was known last, or are not there")
                .register(metrics);
    }

    /** Remembers what is stored, as commits follow only every few seconds. */
    void stored(ConsumerRecords<byte[], byte[]> batch) {
        for (TopicPartition partition : batch.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = batch.records(partition);
            stored.put(partition, records.get(records.size() - 1).offset() + 1);
        }
    }

    /** Blocks for some seconds; empty if Kafka does not answer. */
    Optional<Waiting> measure() {
        try {
            if (backlog == null) {
                backlog = new Backlog(kafka, group, Topics.CALLS);
            }
            Waiting found = backlog.measure(stored);
            boolean first = waiting == null;
            waiting = found;
            known = clock.instant();
            if (first) {
                showLag();
            }
            return Optional.of(found);
        } catch (RuntimeException e) {
            LOG.debugf("The lag is unknown: %s", e.getMessage());
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        Optional.ofNullable(backlog).ifPresent(Backlog::close);
    }

    private void showLag() {
        Gauge.builder("liza.inbox.lag.records", this, lag -> lag.waiting.total())
                .description("Records of the topic, of all replicas together, that are not stored yet")
                .register(metrics);
        Gauge.builder("liza.inbox.lag.seconds", this, InboxLag::seconds)
                .description("How long the oldest of these records has waited since it came to Kafka; 0 with none")
                .register(metrics);
    }

    private double seconds() {
        return waiting.oldest()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis()) / MILLIS)
                .orElse(0.0);
    }

    private boolean isKnown() {
        return clock.instant().isBefore(known.plus(fresh));
    }
}
