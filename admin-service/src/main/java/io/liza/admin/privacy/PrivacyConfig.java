package io.liza.admin.privacy;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How long personal data are kept, and who answers for them. */
@ConfigMapping(prefix = "admin.privacy")
interface PrivacyConfig {

    /** {@code LIZA_RETENTION_CALLS}: from a call's beginning until nothing tells any more whose it was. */
    Duration calls();

    /** {@code LIZA_RETENTION_ORDERS}: from the last time that anybody asked for an order, or changed it. */
    Duration orders();

    /** {@code LIZA_RETENTION_EVERY}: pause between two looks for what is due, or {@code off}. */
    String retentionInterval();

    /** {@code LIZA_PRIVACY_CONTACT}: of the controller, or of its data protection officer. */
    Optional<String> contact();
}
