package io.liza.admin.audit;

import io.smallrye.config.ConfigMapping;

/** Sealing of the audit trail. */
@ConfigMapping(prefix = "admin.audit")
interface AuditConfig {

    /** Pause between two seals, or {@code off}. */
    String sealInterval();
}
