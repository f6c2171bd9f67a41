package io.liza.voice.webhook;

import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker in a process of its own, for all tests of the service. */
public class RealKafka implements QuarkusTestResourceLifecycleManager {

    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    static final String HASH_KEY = "0123456789abcdef0123456789abcdef-hash";

    static final String SIGNING_KEY = "shop-key";
    static final String SIGNING_SECRET = "c2lnbmluZy1zZWNyZXQ=";

    private static Kafka kafka;

    static Kafka kafka() {
        return kafka;
    }

    /** Returns when the broker has it. */
    static void send(ProducerRecord<String, byte[]> record) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    @Override
    public Map<String, String> start() {
        kafka = Kafka.start(Path.of("target", "kafka-" + ProcessHandle.current().pid()));
        Topics.create(kafka.bootstrapServers());
        return Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("TWILIO_AUTH_TOKEN", "fedcba9876543210, " + TOKEN),
                Map.entry("LIZA_TWILIO_SIGNING_KEYS", SIGNING_KEY + ":replaced," + SIGNING_KEY + ":" + SIGNING_SECRET),
                Map.entry("LIZA_VERIFY", "phone-or-postcode"),
                Map.entry("LIZA_HASH_KEY", "fedcba9876543210fedcba9876543210-new," + HASH_KEY),
                Map.entry("LIZA_LANGUAGE_SWITCH", "fr"),
                Map.entry("COMPANY_NAME", "Müller & Söhne"));
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
