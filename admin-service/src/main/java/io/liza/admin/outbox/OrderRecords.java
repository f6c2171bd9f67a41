package io.liza.admin.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the records of orders from their present state, so that the topic always has the latest one. */
public interface OrderRecords {

    /** One record for each entry, in their order; a tombstone for a deleted order and for an enquiry. */
    Uni<List<ProducerRecord<String, byte[]>>> of(List<OutboxEntry> entries);
}
