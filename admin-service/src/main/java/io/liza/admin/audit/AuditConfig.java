package io.liza.admin.audit;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;

/** Settings of the audit trail. Only the scheduler reads them, so nothing injects this mapping. */
@Unremovable
@ConfigMapping(prefix = "admin.audit")
interface AuditConfig {

    /** Pause between two seals, or {@code off}. */
    String sealInterval();
}
