package io.liza.voice.event;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** Publishing of events: timeouts, and the spool. */
@ConfigMapping(prefix = "voice")
public interface EventConfig {

    Event event();

    Spool spool();

    /** Sending to Kafka. */
    interface Event {

        /** {@code LIZA_EVENT_TIMEOUT}: how long an answer waits for Kafka's acknowledgement of its event. */
        Duration timeout();
    }

    /** Disk storage for events that Kafka has not acknowledged. */
    interface Spool {

        /** {@code LIZA_SPOOL_DIR}: a folder on a disk of this replica's own. */
        Path dir();

        /** {@code LIZA_SPOOL_MAX_EVENTS}: with more than that, callers are asked to call later; an event takes about 1 kB. */
        int maxEvents();

        /** {@code LIZA_SPOOL_TIMEOUT}: how long an answer waits for the disk. */
        Duration timeout();
    }
}
