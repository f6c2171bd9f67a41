package io.liza.admin.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Reads what to publish of orders, so that the topic always has their present state. */
public interface OrderRecords {

    /** The records in the order of the entries; a tombstone for an order that is deleted, or of which nothing is known. */
    Uni<List<ProducerRecord<String, byte[]>>> of(List<OutboxEntry> entries);
}
