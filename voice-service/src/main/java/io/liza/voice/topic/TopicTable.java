package io.liza.voice.topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The content of a compacted topic in memory. One thread reads the topic into it. */
public interface TopicTable {

    String topic();

    /** Beginning of the names of the reader's metrics, such as {@code liza.order}. */
    String metrics();

    /** The topic is read from its beginning. Until that is complete, callers hear what was known before. */
    void beginReading();

    /** @throws RuntimeException if the record is malformed; it is counted and skipped */
    void take(ConsumerRecord<byte[], byte[]> record);

    /** All records from before the beginning of the reading are taken. */
    void complete();

    /** Whether the topic was read completely since the start. */
    boolean isComplete();

    /** Whether the service is complete without the topic, as an installation of an older version may lack it. */
    default boolean isOptional() {
        return false;
    }
}
