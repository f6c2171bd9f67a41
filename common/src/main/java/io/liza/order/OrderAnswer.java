package io.liza.order;

/** What Liza answers a caller about an order. */
public enum OrderAnswer {
    /** The status, and what is known of the delivery. */
    TOLD,
    /** The same, after an apology: the promised time has passed. */
    OVERDUE,
    /** The order is not known; the question is noted for the staff. */
    ENQUIRY_NOTED,
    /** The shop's system knows all orders, and this one is not among them. */
    NOT_FOUND,
    /** The caller is asked for the postcode first. */
    VERIFYING,
    /** Nothing, because Liza could not verify that the caller is the person who ordered. */
    NOT_VERIFIED,
    /** Nothing, because too many verifications failed: of the order today, or in this call. */
    LOCKED,
    /** Nothing, because this voice-service has just started and has not yet read all orders. */
    UNAVAILABLE;

    /** Whether the caller heard the order's status. */
    public boolean tellsStatus() {
        return this == TOLD || this == OVERDUE;
    }

    /** Whether the order is known; false for {@link #UNAVAILABLE}, since it cannot be looked up. */
    public boolean isKnown() {
        return tellsStatus() || this == VERIFYING || this == NOT_VERIFIED || this == LOCKED;
    }
}
