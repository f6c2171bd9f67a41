package io.liza.local.kafka;

import io.liza.local.process.CliException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates Liza's topics, sized for one machine, on any broker. */
public final class Topics {
    public static final String CALLS = "liza.calls";
    public static final String DEAD_LETTERS = "liza.calls.dead-letter";
    public static final String ORDERS = "liza.orders";
    public static final String SETTINGS = "liza.settings";

    /** Kafka deletes whole segments only, so a record may stay this much longer than its retention time. */
    private static final Duration SEGMENT = Duration.ofDays(1);

    private static final int TIMEOUT_MILLIS = 30_000;

    private Topics() {}

    /**
     * Creates missing topics with the broker's own replication factor; leaves the others as they are.
     *
     * @throws CliException if the broker cannot be reached or refuses
     */
    public static void create(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            for (var creation : admin.createTopics(all()).values().entrySet()) {
                await(creation.getKey(), creation.getValue(), bootstrapServers);
            }
        }
    }

    private static List<NewTopic> all() {
        return List.of(
                kept(CALLS, 3, Duration.ofDays(7)),
                kept(DEAD_LETTERS, 1, Duration.ofDays(14)),
                compacted(ORDERS, 3),
                compacted(SETTINGS, 1));
    }

    private static NewTopic compacted(String name, int partitions) {
        return topic(
                name,
                partitions,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.SEGMENT_MS_CONFIG, millis(SEGMENT),
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(SEGMENT)));
    }

    private static NewTopic kept(String name, int partitions, Duration time) {
        return topic(
                name,
                partitions,
                Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(time), TopicConfig.SEGMENT_MS_CONFIG, millis(SEGMENT)));
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static void await(String topic, KafkaFuture<Void> creation, String bootstrapServers) {
        try {
            creation.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliException("Interrupted while creating the topic " + topic + ".", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new CliException(
                        "The topic " + topic + " could not be created at " + bootstrapServers + ": "
                                + e.getCause().getMessage() + " Is KAFKA_BOOTSTRAP_SERVERS right?",
                        e);
            }
        }
    }
}
