package io.liza.voice.webhook;

import io.liza.event.Topics;
import io.liza.voice.topic.TopicTable;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The content of a topic, which counts as read when a test says so. */
@ApplicationScoped
@IfBuildProperty(name = HeldTable.PROPERTY, stringValue = "true")
class HeldTable implements TopicTable {

    static final String PROPERTY = "test.held-table";

    static volatile boolean isRead = true;

    @Override
    public String topic() {
        return Topics.SETTINGS;
    }

    @Override
    public String metrics() {
        return "liza.held";
    }

    @Override
    public void beginReading() {}

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {}

    @Override
    public void complete() {}

    @Override
    public boolean isComplete() {
        return isRead;
    }

    @Override
    public boolean isOptional() {
        return true;
    }
}
