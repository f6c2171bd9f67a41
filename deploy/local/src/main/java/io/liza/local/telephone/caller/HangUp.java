package io.liza.local.telephone.caller;

/** A moment within a Dial or a Record at which the caller hangs up. */
public enum HangUp {
    /** While the telephones of the staff ring. */
    RINGING,
    /** During the conversation with the staff. */
    TALKING,
    /** At the end of a message, instead of pressing a key. */
    RECORDING
}
