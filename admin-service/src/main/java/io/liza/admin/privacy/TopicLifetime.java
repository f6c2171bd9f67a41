package io.liza.admin.privacy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How long a topic keeps a record. Kafka deletes whole segments only, so the time in which a segment may still grow is
 * added to the retention.
 *
 * @param compacted keeps the latest record of each key until a tombstone comes
 * @param longest null if the topic keeps records for ever; for a compacted topic, counted from the tombstone
 */
public record TopicLifetime(String topic, boolean compacted, Duration longest) {

    /** @param settings of the topic in force at the broker */
    static TopicLifetime of(String topic, Map<String, String> settings) {
        long segment = millis(settings, TopicConfig.SEGMENT_MS_CONFIG);
        boolean compacted =
                settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).contains(TopicConfig.CLEANUP_POLICY_COMPACT);
        long kept = millis(
                settings, compacted ? TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG : TopicConfig.RETENTION_MS_CONFIG);
        boolean forEver = kept < 0 || kept == Long.MAX_VALUE;
        return new TopicLifetime(
                topic, compacted, forEver ? null : Duration.ofMillis(kept).plusMillis(segment));
    }

    /** Whole days, rounded up; null for ever. */
    public Long days() {
        return longest == null ? null : days(longest);
    }

    static long days(Duration time) {
        return time.plusDays(1).minusMillis(1).toDays();
    }

    private static long millis(Map<String, String> settings, String name) {
        return Long.parseLong(settings.get(name));
    }
}
