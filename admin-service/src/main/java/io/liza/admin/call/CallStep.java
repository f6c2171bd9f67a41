package io.liza.admin.call;

/** A question at which a call can end. */
public enum CallStep {
    CONSENT,
    ORDER,
    ORDER_CONFIRM,
    /** Asks for the postcode. */
    VERIFY,
    HELP
}
