package io.liza.admin.live;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How many open pages are told about changes. */
@ConfigMapping(prefix = "admin.live")
interface LiveConfig {

    /** {@code LIZA_LIVE_MAX_PAGES} of this replica: each takes a connection and a few kB. */
    int maxPages();

    /** {@code LIZA_LIVE_MAX_PAGES_PER_ACCOUNT}: of these, those of one account; one session has half of them. */
    int maxPagesPerAccount();

    Duration heartbeat();
}
