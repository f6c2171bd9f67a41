package io.liza.admin.call.consent;

/** Answers to the consent question. */
public enum ConsentAnswer {
    GIVEN,
    REFUSED,
    /** Withdrawn through the shop (GDPR Art. 7(3)). */
    WITHDRAWN
}
