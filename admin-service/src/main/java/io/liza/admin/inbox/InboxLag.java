package io.liza.admin.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * How many records of this replica's partitions are not stored yet, asked of the broker itself. The client's own figure
 * stands still while the channel is paused, which is when somebody wants to know.
 */
@ApplicationScoped
class InboxLag {
    private static final Logger LOG = Logger.getLogger(InboxLag.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaClientService clients;
    private final Map<TopicPartition, Long> stored = new ConcurrentHashMap<>();
    private volatile double lag = Double.NaN;

    InboxLag(KafkaClientService clients, MeterRegistry metrics) {
        this.clients = clients;
        Gauge.builder("liza.inbox.lag.records", this, inbox -> inbox.lag)
                .description(
                        "Records of this replica's partitions that are not stored yet; unknown while Kafka is away")
                .register(metrics);
    }

    void stored(ConsumerRecords<String, byte[]> batch) {
        for (ConsumerRecord<String, byte[]> record : batch) {
            stored.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        // Deferred, as at the very first there is no consumer yet: that, too, is a lag that is not known.
        return Uni.createFrom()
                .deferred(
                        () -> clients.<String, byte[]>getConsumer(Inbox.CHANNEL).runOnPollingThread(this::lagOf))
                .onFailure()
                .invoke(failure -> LOG.debugf("The lag is not known: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(Double.NaN)
                .invoke(found -> lag = found)
                .replaceWithVoid();
    }

    private double lagOf(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> partitions = consumer.assignment();
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions, PATIENCE);
        return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                .mapToDouble(end -> Math.max(
                        0,
                        end.getValue()
                                - next(end.getKey(), committed.get(end.getKey()))
                                        .orElseGet(() -> consumer.position(end.getKey(), PATIENCE))))
                .sum();
    }

    /** Commits follow every few seconds; of a partition that was another replica's they know more than we do. */
    private Optional<Long> next(TopicPartition partition, OffsetAndMetadata committed) {
        Long ours = stored.get(partition);
        Long theirs = committed == null ? null : Long.valueOf(committed.offset());
        return ours == null || theirs == null
                ? Optional.ofNullable(ours == null ? theirs : ours)
                : Optional.of(Math.max(ours, theirs));
    }
}
