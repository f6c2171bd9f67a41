package io.liza.admin.inbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Supervision of the inbox. */
@ConfigMapping(prefix = "admin.inbox")
interface InboxConfig {

    /** The consumer group of the channel. */
    String consumerGroup();

    Duration checkInterval();

    /** Length of a stall after which liveness fails, so that the service is restarted. */
    Duration stalledAfter();
}
