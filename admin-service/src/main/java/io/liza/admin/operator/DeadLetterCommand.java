package io.liza.admin.operator;

import io.liza.event.Topics;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Lists, shows, replays and discards the records that the inbox could not store. A record's number is its offset. */
final class DeadLetterCommand {

    private static final String OWN_HEADERS = "dead-letter-";
    private static final TopicPartition PARTITION = new TopicPartition(Topics.DEAD_LETTERS, 0);
    private static final Duration POLL = Duration.ofSeconds(5);

    private final Properties settings;
    private final PrintStream out;

    DeadLetterCommand(Properties settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void list() {
        List<ConsumerRecord<byte[], byte[]>> letters = letters();
        letters.forEach(letter -> out.printf(
                "%d  %s  %s  %s  %s%n",
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                text(letter.key()),
                header(letter, "ce_type"),
                header(letter, OWN_HEADERS + "reason")));
        out.printf("%d dead letters%n", letters.size());
    }

    /** @throws CommandException if there is no such record */
    void show(long offset) {
        ConsumerRecord<byte[], byte[]> letter = letter(offset);
        letter.headers().forEach(header -> out.printf("%s: %s%n", header.key(), text(header.value())));
        out.printf("key: %s%n%n%s%n", text(letter.key()), text(letter.value()));
    }

    /**
     * Sends records to their topic again, with key and headers. The inbox skips events that it has, and returns here what it
     * still cannot store, under a new number.
     *
     * @param offsets all records if it is empty
     * @throws CommandException if there is no such record, or its body was too large to keep
     */
    void replay(List<Long> offsets) throws ExecutionException, InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> letters = offsets.isEmpty()
                ? letters()
                : offsets.stream().map(this::letter).toList();
        try (var producer = new KafkaProducer<byte[], byte[]>(settings)) {
            for (ConsumerRecord<byte[], byte[]> letter : letters) {
                if (letter.value() == null) {
                    throw new CommandException(letter.offset() + " has no body: it was too large to keep");
                }
                producer.send(original(letter)).get();
                out.printf("%d was sent again%n", letter.offset());
            }
        }
    }

    /** Deletes a record and all before it for good: Kafka deletes from the beginning only. */
    void discard(long offset) throws ExecutionException, InterruptedException {
        letter(offset);
        try (Admin admin = Admin.create(settings)) {
            admin.deleteRecords(Map.of(PARTITION, RecordsToDelete.beforeOffset(offset + 1)))
                    .all()
                    .get();
        }
        out.printf("%d and all before it were deleted%n", offset);
    }

    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
        var record = new ProducerRecord<>(header(letter, OWN_HEADERS + "topic"), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(OWN_HEADERS)) {
                record.headers().add(header);
            }
        });
        return record;
    }

    private ConsumerRecord<byte[], byte[]> letter(long offset) {
        return letters().stream()
                .filter(letter -> letter.offset() == offset)
                .findFirst()
                .orElseThrow(() -> new CommandException("there is no dead letter " + offset));
    }

    private List<ConsumerRecord<byte[], byte[]>> letters() {
        var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(POLL).forEach(letters::add);
            }
        }
        return letters;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "–" : text(header.value());
    }

    /** Control characters of foreign records must not reach the terminal. */
    private static String text(byte[] value) {
        return value == null ? "–" : new String(value, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
    }
}
