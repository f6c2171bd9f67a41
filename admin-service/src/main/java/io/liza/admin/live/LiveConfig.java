package io.liza.admin.live;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configures the number of open pages that receive notifications of changes. */
@ConfigMapping(prefix = "admin.live")
interface LiveConfig {

    /** {@code LIZA_LIVE_MAX_PAGES}: maximum number of pages on this replica. Each uses a connection and a few kB. */
    int maxPages();

    /**
     * {@code LIZA_LIVE_MAX_PAGES_PER_ACCOUNT}: maximum number of pages of an account on this replica; a session may
     * have half of it.
     */
    int maxPagesPerAccount();

    /** Time between two heartbeats. */
    Duration heartbeat();
}
