package io.liza.admin.call;

/** A question at which a call can end. */
public enum CallStep {
    CONSENT,
    ORDER,
    ORDER_CONFIRM,
    /** Asks for the postcode. */
    VERIFY,
    HELP,
    /** The caller waits for one of the shop's telephones to be answered. */
    DIAL,
    /** Offers a callback. */
    CALLBACK,
    /** Offers to take a message. */
    MESSAGE,
    /** Asks for consent to the recording. */
    MESSAGE_CONSENT,
    RECORD,
    /** Asks whether to keep the message. */
    MESSAGE_REVIEW
}
