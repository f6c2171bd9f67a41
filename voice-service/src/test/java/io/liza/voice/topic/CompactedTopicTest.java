package io.liza.voice.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.OrderLookup;
import io.liza.event.EventCodec;
import io.liza.event.MalformedRecords;
import io.liza.event.MalformedRecords.Odd;
import io.liza.event.Topics;
import io.liza.local.kafka.Kafka;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.liza.voice.order.KnownOrders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Statuses in a real topic between malformed records. */
class CompactedTopicTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final KnownOrders orders = new KnownOrders(metrics);

    @Test
    void malformedRecordsAreCountedAndSkippedAndEveryStatusIsRead() throws Exception {
        List<Odd> odd = MalformedRecords.ofOrder(status(0));
        List<Odd> understood = MalformedRecords.understood(status(odd.size()));
        try (Kafka kafka = Kafka.start(
                Path.of("target", "odd-orders-" + ProcessHandle.current().pid()))) {
            Map<String, Object> address = Map.of("bootstrap.servers", kafka.bootstrapServers());
            createTopic(address);
            var reader = new CompactedTopicReader(address, orders, metrics);
            try (var producer = new KafkaProducer<>(address, new ByteArraySerializer(), new ByteArraySerializer())) {
                IntStream.range(0, odd.size() / 2).forEach(i -> send(producer, odd, i));
                producer.flush();
                reader.start();
                IntStream.range(odd.size() / 2, odd.size()).forEach(i -> send(producer, odd, i));
                understood.forEach(record -> producer.send(record.to(Topics.ORDERS, 0)));
                producer.send(withdrawn(1));
            }
            awaitStatuses(odd.size());

            assertEquals(odd.size(), metrics.counter("liza.order.unreadable").count());
            assertEquals(0, metrics.counter("liza.order.failures").count());
            assertTrue(reader.isReading());
            assertTrue(orders.isComplete());
            reader.stop();
        }
        assertEquals(OrderLookup.UNKNOWN, orders.lookup(order(1)));
        for (int i = 2; i <= odd.size(); i++) {
            assertEquals(OrderStatus.SHIPPED, orders.lookup(order(i)).order().status());
        }
    }

    /** Without compaction, which allows a record without a key. */
    private static void createTopic(Map<String, Object> address) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic(Topics.ORDERS, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** A malformed record, then a status. */
    private static void send(KafkaProducer<byte[], byte[]> producer, List<Odd> odd, int i) {
        producer.send(odd.get(i).to(Topics.ORDERS, 0));
        var status = status(i + 1);
        byte[] key = status.key().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topics.ORDERS, 0, key, status.value(), status.headers()));
    }

    private static ProducerRecord<byte[], byte[]> withdrawn(int i) {
        return new ProducerRecord<>(Topics.ORDERS, 0, order(i).digits().getBytes(StandardCharsets.UTF_8), null);
    }

    /** Waits for all statuses but the withdrawn one. */
    private void awaitStatuses(int last) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)
                && (orders.lookup(order(last)).order() == null
                        || orders.lookup(order(1)).order() != null)) {
            Thread.sleep(20);
        }
    }

    private static ProducerRecord<String, byte[]> status(int i) {
        return EventCodec.encode(new OrderStatusChanged(order(i), OrderStatus.SHIPPED, NOON));
    }

    private static OrderNumber order(int i) {
        return new OrderNumber(String.valueOf(1_000_000 + i));
    }
}
