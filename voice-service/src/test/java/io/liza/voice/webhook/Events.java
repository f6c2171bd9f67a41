package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The events in the topic of calls. */
final class Events {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private Events() {}

    /** The events of a call in the order of their arrival, repetitions included; waits for at least that many. */
    static List<CallEvent> of(String callSid, int atLeast) {
        Instant end = Instant.now().plus(TIMEOUT);
        List<CallEvent> events = read(callSid);
        while (events.size() < atLeast && Instant.now().isBefore(end)) {
            events = read(callSid);
        }
        return events;
    }

    static List<String> kinds(List<CallEvent> events) {
        return events.stream()
                .map(event -> event.type().replaceAll("liza\\.call\\.|\\.v\\d", ""))
                .toList();
    }

    private static List<CallEvent> read(String callSid) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealKafka.kafka().bootstrapServers(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CALLS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var events = new ArrayList<CallEvent>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (Arrays.equals(callSid.getBytes(StandardCharsets.UTF_8), record.key())) {
                        events.add(EventCodec.decodeCallEvent(record));
                    }
                }
            }
            return events;
        }
    }
}
