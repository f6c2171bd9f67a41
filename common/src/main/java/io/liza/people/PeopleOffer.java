package io.liza.people;

/** A way from the call to the shop's people. */
public enum PeopleOffer {
    /** The shop's telephones ring, and the caller waits. */
    HANDOVER,
    /** The shop calls the caller back. */
    CALLBACK,
    /** The caller leaves a recorded message. */
    MESSAGE
}
