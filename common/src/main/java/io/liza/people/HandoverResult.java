package io.liza.people;

/** How a hand-over to the shop's telephones ended. */
public enum HandoverResult {
    /** A person took the call. */
    ANSWERED,
    /** A person or a mailbox picked up, but did not take the call. */
    NOT_TAKEN,
    BUSY,
    NO_ANSWER,
    /** Twilio could not call the telephones. */
    FAILED,
    /** The caller hung up while the telephones rang. */
    HUNG_UP
}
