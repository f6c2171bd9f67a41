package io.liza.admin.privacy;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Retention of personal data. */
@ConfigMapping(prefix = "admin.privacy")
interface PrivacyConfig {

    /** {@code LIZA_RETENTION_CALLS}: a call becomes anonymous this long after its start. */
    Duration calls();

    /** {@code LIZA_RETENTION_ORDERS}: an order is deleted this long after it was last asked for or changed. */
    Duration orders();

    /** {@code LIZA_RETENTION_RECORDINGS}: a recorded message is deleted this long after it was left. */
    Duration recordings();

    /** {@code LIZA_RETENTION_EVERY}: pause between two runs, or {@code off}. */
    String retentionInterval();
}
