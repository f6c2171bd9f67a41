package io.liza.voice.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Reads the order topic in a thread as long as the service runs, and tries again after every failure. */
@ApplicationScoped
class OrderTopicReader {

    private static final Logger LOG = Logger.getLogger(OrderTopicReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Longest wait of one call of the Kafka client. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    /** Several calls of the client and a pause. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(45);

    private final Map<String, Object> kafka;
    private final KnownOrders orders;
    private final OrderConfig config;
    private final Clock clock;
    private final Counter failures;
    private final Counter unreadable;
    private final Thread thread = new Thread(this::run, "order-statuses");

    private volatile boolean running = true;
    private volatile KafkaConsumer<byte[], byte[]> open;
    private volatile Instant started;
    private volatile long lastRound = System.nanoTime();

    OrderTopicReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            KnownOrders orders,
            OrderConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.orders = orders;
        this.config = config;
        this.clock = clock;
        this.failures = Counter.builder("liza.order.failures")
                .description("Failed attempts to read the order statuses from Kafka")
                .register(metrics);
        this.unreadable = Counter.builder("liza.order.unreadable")
                .description("Malformed records among the order statuses; the orders keep their last status")
                .register(metrics);
        Gauge.builder("liza.order.statuses", orders, KnownOrders::size)
                .description("Orders with a status")
                .register(metrics);
        Gauge.builder("liza.order.caught.up", orders, known -> known.isComplete() ? 1 : 0)
                .description("1 once all statuses from before the start of this replica are read, else 0")
                .register(metrics);
        Gauge.builder("liza.order.reading", this, reader -> reader.isReading() ? 1 : 0)
                .description("1 while the reader of the statuses runs, with or without Kafka, else 0")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        started = clock.instant();
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        Optional.ofNullable(open).ifPresent(KafkaConsumer::wakeup);
        thread.join(PAUSE.toMillis() * 2);
    }

    /** Whether all statuses from before the start are read. */
    boolean isCaughtUp() {
        return orders.isComplete();
    }

    /** After a while callers are answered without Kafka, too; they hear that Liza cannot look up orders right now. */
    boolean isDoneWaiting() {
        return orders.isComplete() || started != null && clock.instant().isAfter(started.plus(config.catchUpTimeout()));
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
                new OrderTopic(consumer, orders, unreadable).follow(this::goOn, orders::complete);
            } catch (RuntimeException e) {
                if (running) {
                    failures.increment();
                    LOG.warnf("Order statuses cannot be read, trying again: %s", e.getMessage());
                    pause();
                }
            }
        }
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
