package io.liza.voice.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads each table from its topic, from the start of the service on. */
@ApplicationScoped
class TopicReaders {

    private final List<TopicTable> tables;
    private final List<CompactedTopicReader> readers;
    private final TopicConfig config;
    private final Clock clock;

    private volatile Instant started;

    TopicReaders(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @All List<TopicTable> tables,
            TopicConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.tables = tables;
        this.readers = tables.stream()
                .map(table -> new CompactedTopicReader(kafka, table, metrics))
                .toList();
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        started = clock.instant();
        readers.forEach(CompactedTopicReader::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (CompactedTopicReader reader : readers) {
            reader.stop();
        }
    }

    /** Whether everything from before the start is read. */
    boolean isCaughtUp() {
        return tables.stream().allMatch(TopicTable::isComplete);
    }

    /**
     * After a while callers are answered without Kafka, too; they hear that Liza cannot look up orders right now, and the
     * start values of the settings hold.
     */
    boolean isDoneWaiting() {
        return isCaughtUp() || started != null && clock.instant().isAfter(started.plus(config.catchUpTimeout()));
    }

    /** Topics whose thread has ended, or hangs. */
    List<String> notReading() {
        return readers.stream()
                .filter(reader -> !reader.isReading())
                .map(CompactedTopicReader::topic)
                .toList();
    }
}
