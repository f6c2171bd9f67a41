package io.liza.voice.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave this service. */
@ConfigMapping(prefix = "liza.event")
public interface EventConfig {

    /** {@code LIZA_EVENT_TIMEOUT}: how long an answer waits for Kafka's acknowledgement of its event. */
    @WithDefault("800ms")
    Duration timeout();
}
