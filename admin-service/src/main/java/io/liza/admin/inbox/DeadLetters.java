package io.liza.admin.inbox;

import io.liza.event.Topics;
import io.liza.logging.CallLog;
import io.liza.text.Bounds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jboss.logging.Logger;

/** Where records end that can never be stored: as they came, with the reason and the place they came from in headers. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String CHANNEL = "dead-letters";
    private static final int MAX_REASON = 500;

    private final KafkaClientService clients;
    private final Counter buried;

    DeadLetters(KafkaClientService clients, MeterRegistry metrics) {
        this.clients = clients;
        this.buried = Counter.builder("liza.inbox.dead-letters")
                .description("Records that could not be read or applied")
                .register(metrics);
    }

    /** Nothing flows through the channel itself; it is there to be configured, observed and closed. */
    @Outgoing(CHANNEL)
    Multi<Message<byte[]>> channel() {
        return Multi.createFrom().nothing();
    }

    /** Completes when Kafka has the record; tries for as long as that takes. */
    Uni<Void> bury(ConsumerRecord<String, byte[]> record, Throwable reason) {
        String bounded = Bounds.cut(String.valueOf(reason.getMessage()), MAX_REASON);
        return send(letter(record, record.value(), bounded))
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> send(letter(record, null, bounded + " (too large to keep)")))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(10))
                .indefinitely()
                .invoke(() -> {
                    buried.increment();
                    CallLog.about(
                            record.key(),
                            () -> LOG.errorf(
                                    "Record %d of %s-%d went to the dead letters: %s",
                                    record.offset(), record.topic(), record.partition(), bounded));
                })
                .replaceWithVoid();
    }

    private Uni<RecordMetadata> send(ProducerRecord<String, byte[]> letter) {
        return clients.<String, byte[]>getProducer(CHANNEL).send(letter);
    }

    private static ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> record, byte[] body, String reason) {
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS, record.key(), body);
        record.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("dead-letter-reason", utf8(reason))
                .add("dead-letter-topic", utf8(record.topic()))
                .add("dead-letter-partition", utf8(String.valueOf(record.partition())))
                .add("dead-letter-offset", utf8(String.valueOf(record.offset())));
        return letter;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
