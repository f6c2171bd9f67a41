package io.liza.voice.topic;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The compacted topics, which every replica holds in memory. */
@ConfigMapping(prefix = "voice.topic")
interface TopicConfig {

    /** {@code LIZA_ORDER_CATCH_UP_TIMEOUT}: how long a start waits for orders and settings before it answers without them. */
    Duration catchUpTimeout();
}
