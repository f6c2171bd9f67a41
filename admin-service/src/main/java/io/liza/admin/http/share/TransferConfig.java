package io.liza.admin.http.share;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configures the time that a transfer waits for its client. */
@ConfigMapping(prefix = "admin.transfer")
public interface TransferConfig {

    /** Time in addition to the second that a client has for each 32 kB. */
    Duration grace();
}
