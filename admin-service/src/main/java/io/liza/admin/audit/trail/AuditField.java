package io.liza.admin.audit.trail;

/** Audited fields of actions that concern no single call, order or account. */
public enum AuditField {
    /** Query string of an export. */
    FILTER,
    RESULTS,
    /** Whether a search was for a whole number. */
    WHOLE,
    ROWS,
    CREATED,
    CHANGED,
    UNCHANGED,
    REPEATED,
    /** Number of the receipt of an erasure. */
    RECEIPT,
    CALLS,
    ORDERS
}
