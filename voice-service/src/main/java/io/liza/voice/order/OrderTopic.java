package io.liza.voice.order;

import io.liza.event.EventCodec;
import io.liza.event.Topics;
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
 * Reads the compacted topic as a table: every partition from its beginning, without a consumer group, since every
 * replica needs all of it and nothing is ever committed. A malformed record is counted and skipped: a failure would make
 * the reader start again from the beginning, for ever.
 */
final class OrderTopic {

    private static final Logger LOG = Logger.getLogger(OrderTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final KnownOrders orders;
    private final Counter unreadable;

    OrderTopic(Consumer<byte[], byte[]> consumer, KnownOrders orders, Counter unreadable) {
        this.consumer = consumer;
        this.orders = orders;
        this.unreadable = unreadable;
    }

    /**
     * Follows the topic until told to stop, or until the topic gets more partitions.
     *
     * @param running asked before every poll
     * @param caughtUp called once all records from before the start are read
     */
    void follow(BooleanSupplier running, Runnable caughtUp) {
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        orders.beginReading();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean behind = true;
        while (running.getAsBoolean() && partitions().size() == partitions.size()) {
            consumer.poll(POLL).forEach(this::take);
            if (behind && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                behind = false;
                caughtUp.run();
            }
        }
    }

    /** From the client's metadata, which it refreshes by itself. */
    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(Topics.ORDERS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                orders.forget(EventCodec.decodeTombstone(record));
            } else {
                orders.remember(EventCodec.decodeOrderStatus(record));
            }
        } catch (RuntimeException e) {
            unreadable.increment();
            LOG.warnf(
                    "Skipped record %d of %s-%d: %s",
                    record.offset(), record.topic(), record.partition(), e.getMessage());
        }
    }
}
