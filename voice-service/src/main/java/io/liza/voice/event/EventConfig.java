package io.liza.voice.event;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** How events leave this service. */
@ConfigMapping(prefix = "voice")
public interface EventConfig {

    Event event();

    Spool spool();

    /** On the way to Kafka. */
    interface Event {

        /** {@code LIZA_EVENT_TIMEOUT}: how long an answer waits for Kafka's acknowledgement of its event. */
        Duration timeout();
    }

    /** Where events wait that Kafka does not take. */
    interface Spool {

        /** {@code LIZA_SPOOL_DIR}: a folder on a disk of this replica's own. */
        Path dir();

        /** {@code LIZA_SPOOL_MAX_EVENTS}: beyond this callers are asked to call later; an event takes about 1 kB. */
        int maxEvents();

        /** {@code LIZA_SPOOL_TIMEOUT}: how long an answer waits for the disk. */
        Duration timeout();
    }
}
