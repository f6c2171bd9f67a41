package io.liza.admin.privacy;

/** What is done with personal data: a line each in the records of processing activities (GDPR Art. 30). */
public enum ProcessingActivity {
    CALLS,
    CONSENTS,
    ORDERS,
    STATISTICS,
    EVENTS,
    ACCOUNTS,
    AUDIT
}
