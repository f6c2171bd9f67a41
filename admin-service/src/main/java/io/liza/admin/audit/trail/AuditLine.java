package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditEntry;
import java.util.List;

/**
 * An audit entry as the page shows it.
 *
 * @param about name of the subject, such as the number of an order; empty if its kind says enough
 */
public record AuditLine(AuditEntry entry, String about, List<AuditChange> changes) {}
