package io.liza.voice.topic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Reads a compacted topic in a thread as long as the service runs, and tries again after every failure. */
final class CompactedTopicReader {

    private static final Logger LOG = Logger.getLogger(CompactedTopicReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Longest wait of one call of the Kafka client. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    /** Several calls of the client and a pause. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(45);

    private final Map<String, Object> kafka;
    private final TopicTable table;
    private final Counter failures;
    private final Counter unreadable;
    private final Thread thread;

    private volatile boolean running = true;
    private volatile KafkaConsumer<byte[], byte[]> open;
    private volatile long lastRound = System.nanoTime();

    CompactedTopicReader(Map<String, Object> kafka, TopicTable table, MeterRegistry metrics) {
        this.kafka = kafka;
        this.table = table;
        String topic = table.topic();
        this.thread = new Thread(this::run, topic);
        this.failures = Counter.builder(table.metrics() + ".failures")
                .description("Failed attempts to read " + topic + " from Kafka")
                .register(metrics);
        this.unreadable = Counter.builder(table.metrics() + ".unreadable")
                .description("Malformed records in " + topic + "; what was known before holds")
                .register(metrics);
        Gauge.builder(table.metrics() + ".caught.up", table, known -> known.isComplete() ? 1 : 0)
                .description("1 once all of " + topic + " from before the start of this replica is read, else 0")
                .register(metrics);
        Gauge.builder(table.metrics() + ".reading", this, reader -> reader.isReading() ? 1 : 0)
                .description("1 while the reader of " + topic + " runs, with or without Kafka, else 0")
                .register(metrics);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() throws InterruptedException {
        running = false;
        Optional.ofNullable(open).ifPresent(KafkaConsumer::wakeup);
        thread.join(PAUSE.toMillis() * 2);
    }

    String topic() {
        return table.topic();
    }

    /** Whether the thread runs and does not hang, with or without Kafka. */
    boolean isReading() {
        return thread.isAlive() && System.nanoTime() - lastRound < LONGEST_ROUND.toNanos();
    }

    /** Asked in every round; notes that the thread is alive. */
    private boolean goOn() {
        lastRound = System.nanoTime();
        return running;
    }

    private void run() {
        while (goOn()) {
            try (var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
                open = consumer;
                if (!new CompactedTopic(consumer, table, unreadable).follow(this::goOn)) {
                    waitForTopic();
                }
            } catch (RuntimeException e) {
                if (running) {
                    failures.increment();
                    LOG.warnf("%s cannot be read, trying again: %s", table.topic(), e.getMessage());
                    pause();
                }
            }
        }
    }

    private void waitForTopic() {
        if (!table.isOptional()) {
            throw new IllegalStateException("the topic does not exist");
        }
        if (!table.isComplete()) {
            LOG.infof("%s does not exist; the start values hold until it does", table.topic());
            table.complete();
        }
        pause();
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        return settings;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
