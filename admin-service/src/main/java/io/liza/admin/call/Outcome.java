package io.liza.admin.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The outcome of a call that has ended. The function {@code derive_outcomes} of the database derives it from its events. */
public enum Outcome {
    /** The caller heard the status of an order. */
    STATUS_TOLD,
    /** The same, but the promised days are over, so the staff should look into it. */
    OVERDUE,
    /** The order is not known; the question is noted for the staff. */
    ENQUIRY_NOTED,
    /** The shop's system knows all orders, and the order is not among them. */
    NOT_FOUND,
    /** The caller could not be verified, or the order was locked. */
    NOT_VERIFIED,
    /** The caller gave no consent. */
    REFUSED,
    /** Liza gave up after too many answers that she did not understand, or none. */
    NO_INPUT,
    /** A person of the shop took the call. */
    HANDED_OVER,
    /** The caller left a message, which is in the inbox. */
    MESSAGE_LEFT,
    /** The caller wants to be called back, which is in the inbox. */
    CALLBACK_REQUESTED,
    /** The call ended before an answer about an order. */
    HUNG_UP,
    /** Something went wrong in Liza or at Twilio. */
    FAILED;

    public boolean isHungUp() {
        return this == HUNG_UP;
    }

    public boolean isNoInput() {
        return this == NO_INPUT;
    }

    /** Parses a constant's name, in any letter case. */
    public static Optional<Outcome> parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }
}
