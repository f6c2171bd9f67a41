package io.liza.local.demo.bulk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.local.process.CliException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes the events of made-up calls to Kafka, as fast as the admin-service stores them, and waits for the last one.
 * Only the projections decide what follows from an event.
 */
public final class CallPublisher {
    /** The consumer group of the admin-service. */
    private static final String GROUP = "liza-admin";

    /** Events that may wait in Kafka at a time. */
    private static final long MOST_WAITING = 20_000;

    private static final int CALLS_AT_ONCE = 500;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final String bootstrapServers;

    public CallPublisher(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns when all are stored.
     *
     * @param progress told how many more calls were published
     * @throws CliException if Kafka does not answer, or the admin-service stores nothing for two minutes
     */
    public void publish(GeneratedCalls calls, IntConsumer progress) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var producer = producer()) {
            for (int first = 0; first < calls.size(); first += CALLS_AT_ONCE) {
                int next = Math.min(first + CALLS_AT_ONCE, calls.size());
                for (int n = first; n < next; n++) {
                    calls.events(n).forEach(event -> producer.send(EventCodec.encode(event)));
                }
                producer.flush();
                awaitBacklog(admin, MOST_WAITING);
                progress.accept(next - first);
            }
            awaitBacklog(admin, 0);
        } catch (ExecutionException e) {
            throw new CliException("Kafka does not answer: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliException("Interrupted.", e);
        }
    }

    /** Publishes without waiting for the admin-service; returns the number of events. */
    public int fill(GeneratedCalls calls) {
        try (var producer = producer()) {
            int events = 0;
            for (int n = 0; n < calls.size(); n++) {
                for (CallEvent event : calls.events(n)) {
                    producer.send(EventCodec.encode(event));
                    events++;
                }
            }
            return events;
        }
    }

    private static void awaitBacklog(Admin admin, long most) throws ExecutionException, InterruptedException {
        long least = Long.MAX_VALUE;
        long since = System.nanoTime();
        for (long waiting = waiting(admin); waiting > most; waiting = waiting(admin)) {
            if (waiting < least) {
                least = waiting;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > TIMEOUT.toNanos()) {
                throw new CliException(
                        waiting + " events wait in Kafka, and nobody stores them. Does the admin-service run?");
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    /** Records of the topic that the admin-service has not committed yet. */
    private static long waiting(Admin admin) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions =
                admin
                        .describeTopics(List.of(Topics.CALLS))
                        .topicNameValues()
                        .get(Topics.CALLS)
                        .get()
                        .partitions()
                        .stream()
                        .map(partition -> new TopicPartition(Topics.CALLS, partition.partition()))
                        .toList();
        var ends = admin.listOffsets(partitions.stream().collect(toMap(identity(), each -> OffsetSpec.latest())))
                .all()
                .get();
        var stored = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        return partitions.stream()
                .mapToLong(each -> ends.get(each).offset()
                        - (stored.get(each) == null ? 0 : stored.get(each).offset()))
                .sum();
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
