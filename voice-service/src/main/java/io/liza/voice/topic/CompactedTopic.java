package io.liza.voice.topic;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads a compacted topic as a table: every partition from its beginning, without a consumer group, since every replica
 * needs all of it and nothing is ever committed. A malformed record is counted and skipped: a failure would make the
 * reader start again from the beginning, for ever.
 */
final class CompactedTopic {

    private static final Logger LOG = Logger.getLogger(CompactedTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicTable table;
    private final Counter unreadable;

    CompactedTopic(Consumer<byte[], byte[]> consumer, TopicTable table, Counter unreadable) {
        this.consumer = consumer;
        this.table = table;
        this.unreadable = unreadable;
    }

    /**
     * Follows the topic until told to stop, or until the topic gets more partitions.
     *
     * @param running asked before every poll
     * @return false if the topic does not exist
     */
    boolean follow(BooleanSupplier running) {
        List<TopicPartition> partitions = partitions();
        if (partitions.isEmpty()) {
            return false;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        table.beginReading();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean behind = true;
        while (running.getAsBoolean() && partitions().size() == partitions.size()) {
            consumer.poll(POLL).forEach(this::take);
            if (behind && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                behind = false;
                table.complete();
            }
        }
        return true;
    }

    /** From the client's metadata, which it refreshes by itself. */
    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(table.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            table.take(record);
        } catch (RuntimeException e) {
            unreadable.increment();
            LOG.warnf(
                    "Skipped record %d of %s-%d: %s",
                    record.offset(), record.topic(), record.partition(), e.getMessage());
        }
    }
}
