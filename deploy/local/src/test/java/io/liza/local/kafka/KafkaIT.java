package io.liza.local.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.process.CliException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {
    private static final TopicPartition CALLS = new TopicPartition(Topics.CALLS, 0);

    @TempDir
    Path folder;

    @Test
    void keepsWhatItAcknowledgedThroughKillsRestartsAndNewStarts() throws Exception {
        try (Kafka kafka = Kafka.start(folder)) {
            Topics.create(kafka.bootstrapServers());
            Topics.create(kafka.bootstrapServers());
            assertEquals("compact", setting(kafka, Topics.ORDERS, "cleanup.policy"));
            assertEquals("604800000", setting(kafka, Topics.CALLS, "retention.ms"));
            assertTrue(assertThrows(CliException.class, () -> Kafka.start(folder))
                    .getMessage()
                    .contains("in use"));
            send(kafka, "before the kill");
            kafka.kill();
            kafka.restart();
            send(kafka, "after the kill");
            kafka.freeze();
            assertThrows(TimeoutException.class, () -> setting(kafka, Topics.CALLS, "retention.ms"));
            kafka.thaw();
            assertEquals(List.of("before the kill", "after the kill"), received(kafka));
        }
        try (Kafka again = Kafka.start(folder)) {
            assertEquals(List.of("before the kill", "after the kill"), received(again));
        }
    }

    private static void send(Kafka kafka, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(CALLS.topic(), CALLS.partition(), "key", text))
                    .get();
        }
    }

    private static List<String> received(Kafka kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(CALLS));
            consumer.seekToBeginning(List.of(CALLS));
            return consumer.poll(Duration.ofSeconds(10)).records(CALLS).stream()
                    .map(each -> each.value())
                    .toList();
        }
    }

    private static String setting(Kafka kafka, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "default.api.timeout.ms",
                3_000,
                "request.timeout.ms",
                3_000);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        } catch (ExecutionException e) {
            throw (TimeoutException) new TimeoutException().initCause(e.getCause());
        }
    }
}
