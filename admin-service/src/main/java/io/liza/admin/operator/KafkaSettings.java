package io.liza.admin.operator;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Settings of Kafka's clients from the variables of the service: {@code KAFKA_SSL_KEYSTORE_KEY} is {@code ssl.keystore.key}. */
final class KafkaSettings {

    private static final String PREFIX = "KAFKA_";
    private static final Set<String> NAMES = Stream.of(
                    AdminClientConfig.configNames(), ConsumerConfig.configNames(), ProducerConfig.configNames())
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    private KafkaSettings() {}

    static Properties of(Map<String, String> environment) {
        var settings = new Properties();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        environment.forEach((variable, value) -> {
            String name = variable.replaceFirst("^" + PREFIX, "")
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '.');
            if (variable.startsWith(PREFIX) && NAMES.contains(name)) {
                settings.put(name, value);
            }
        });
        return settings;
    }
}
