package io.liza.admin.inbox;

import io.liza.event.Topics;
import io.liza.runtime.logging.CallLog;
import io.liza.text.TextLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Publishes records that can never be stored to the dead-letter topic, with reason and origin in headers. Created at start, so that its counter is there at 0. */
@Startup
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int MAX_REASON = 500;

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> records;
    private final InboxMetrics inbox;
    private final Counter published;

    DeadLetters(
            @Channel("dead-letters") MutinyEmitter<ProducerRecord<byte[], byte[]>> records,
            InboxMetrics inbox,
            MeterRegistry metrics) {
        this.records = records;
        this.inbox = inbox;
        this.published = Counter.builder("liza.inbox.dead-letters")
                .description("Records that could not be read or applied")
                .register(metrics);
    }

    /** Publishes a record; retries until Kafka has acknowledged it. */
    Uni<Void> publish(ConsumerRecord<byte[], byte[]> record, Throwable reason) {
        String bounded = TextLimits.cut(String.valueOf(reason.getMessage()), MAX_REASON);
        return records.send(letter(record.key(), record.headers(), record.value(), record, bounded))
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> records.send(letter(
                        record.key(), record.headers(), null, record, bounded + " (the body is too large to keep)")))
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> records.send(letter(
                        null, new RecordHeaders(), null, record, bounded + " (the record is too large to keep)")))
                .onItemOrFailure()
                .invoke(inbox::active)
                .onFailure()
                .invoke(failure -> LOG.warnf("A dead letter waits for Kafka: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(10))
                .indefinitely()
                .invoke(() -> {
                    published.increment();
                    log(record, bounded);
                })
                .replaceWithVoid();
    }

    private static ProducerRecord<byte[], byte[]> letter(
            byte[] key, Headers headers, byte[] body, ConsumerRecord<byte[], byte[]> record, String reason) {
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS, key, body);
        headers.forEach(letter.headers()::add);
        letter.headers()
                .add("dead-letter-reason", utf8(reason))
                .add("dead-letter-topic", utf8(record.topic()))
                .add("dead-letter-partition", utf8(String.valueOf(record.partition())))
                .add("dead-letter-offset", utf8(String.valueOf(record.offset())));
        return letter;
    }

    private static void log(ConsumerRecord<byte[], byte[]> record, String reason) {
        String call = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        CallLog.about(
                call,
                () -> LOG.errorf(
                        "Record %d of %s-%d went to the dead letters: %s",
                        record.offset(), record.topic(), record.partition(), reason));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
