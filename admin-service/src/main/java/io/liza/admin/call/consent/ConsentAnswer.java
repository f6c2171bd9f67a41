package io.liza.admin.call.consent;

/** What became of the question for consent. */
public enum ConsentAnswer {
    GIVEN,
    REFUSED,
    /** Taken back through the shop (GDPR Art. 7(3)). */
    WITHDRAWN
}
