package io.liza.admin.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The records of a topic that a consumer group has not committed yet, over all partitions and replicas. A client of its
 * own asks Kafka, so that the backlog is known also when the group has no consumer any more.
 */
final class Backlog implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /**
     * @param records number of waiting records by partition; partitions without any are left out
     * @param oldest arrival of the oldest of them in Kafka; empty if there is none
     */
    record Waiting(Map<TopicPartition, Long> records, Optional<Instant> oldest) {

        long total() {
            return in(records.keySet());
        }

        long in(Set<TopicPartition> partitions) {
            return partitions.stream()
                    .mapToLong(partition -> records.getOrDefault(partition, 0L))
                    .sum();
        }
    }

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;

    Backlog(Map<String, Object> kafka, String group, String topic) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-backlog");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        // Only the first record of each partition is needed; Kafka sends at least one batch.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topic = topic;
    }

    /**
     * @param stored next offset of partitions whose stored records are not all committed
     * @throws KafkaException if Kafka does not answer
     */
    synchronized Waiting measure(Map<TopicPartition, Long> stored) {
        Set<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        consumer.pause(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        var next = new HashMap<TopicPartition, Long>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata known = committed.get(partition);
            long offset = Math.max(known == null ? 0 : known.offset(), stored.getOrDefault(partition, 0L));
            next.put(partition, Math.max(offset, first.get(partition)));
        }
        next.entrySet().removeIf(from -> from.getValue() >= ends.get(from.getKey()));
        return read(next, ends);
    }

    @Override
    public void close() {
        consumer.wakeup();
        synchronized (this) {
            consumer.close();
        }
    }

    private Set<TopicPartition> partitions() {
        var partitions = new HashSet<TopicPartition>();
        consumer.partitionsFor(topic).forEach(found -> partitions.add(new TopicPartition(topic, found.partition())));
        if (partitions.isEmpty()) {
            throw new KafkaException("the topic " + topic + " has no partitions");
        }
        return partitions;
    }

    /** Reads the oldest records. Offsets alone do not tell: the last ones may be transaction markers, which no consumer gets. */
    private Waiting read(Map<TopicPartition, Long> next, Map<TopicPartition, Long> ends) {
        next.forEach(consumer::seek);
        consumer.resume(next.keySet());
        var records = new HashMap<TopicPartition, Long>();
        var unread = new HashSet<>(next.keySet());
        long oldest = Long.MAX_VALUE;
        for (long deadline = System.nanoTime() + TIMEOUT.toNanos(); !unread.isEmpty(); ) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(TIMEOUT.dividedBy(10))) {
                var partition = new TopicPartition(record.topic(), record.partition());
                records.put(partition, ends.get(partition) - record.offset());
                oldest = Math.min(oldest, record.timestamp());
                consumer.pause(List.of(partition));
                unread.remove(partition);
            }
            unread.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
            if (!unread.isEmpty() && System.nanoTime() > deadline) {
                throw new TimeoutException("Kafka does not send the oldest records");
            }
        }
        return new Waiting(records, records.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest)));
    }
}
