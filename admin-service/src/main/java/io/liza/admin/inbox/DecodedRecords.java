package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.UnreadableEventException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Records from Kafka, and the events in them. */
record DecodedRecords(List<Readable> readable, List<Unreadable> unreadable) {

    record Readable(ConsumerRecord<byte[], byte[]> record, CallEvent event) {}

    record Unreadable(ConsumerRecord<byte[], byte[]> record, UnreadableEventException reason) {}

    static DecodedRecords of(ConsumerRecords<byte[], byte[]> records) {
        var decoded = new DecodedRecords(new ArrayList<>(records.count()), new ArrayList<>());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                decoded.readable.add(new Readable(record, EventCodec.decodeCallEvent(record)));
            } catch (UnreadableEventException e) {
                decoded.unreadable.add(new Unreadable(record, e));
            }
        }
        return decoded;
    }
}
