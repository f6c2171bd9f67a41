package io.liza.admin.inbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the inbox is watched. */
@ConfigMapping(prefix = "admin.inbox")
interface InboxConfig {

    /** The consumer group of the channel. */
    String consumerGroup();

    Duration checkInterval();

    /** The service is restarted after a stall of this length. */
    Duration stalledAfter();
}
