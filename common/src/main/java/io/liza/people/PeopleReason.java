package io.liza.people;

/** Why a caller is led to the shop's people. */
public enum PeopleReason {
    /** The caller pressed 0. */
    ASKED,
    /** The shop's system does not know the order. */
    NOT_FOUND,
    /** The caller could not be verified, or the order was locked. */
    NOT_VERIFIED,
    /** The promised days of the order are over. */
    OVERDUE,
    /** Liza did not understand the caller's answers, or heard none. */
    NOT_UNDERSTOOD,
    /** The caller gave no consent, so nothing of the call but its course is stored. */
    NO_CONSENT
}
