package io.liza.admin.call;

import io.liza.event.CallEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a call stands. The order is the one it moves in: events only move it forward. */
public enum CallStatus {
    /** A new call. */
    PROCESSING,
    /** Consent was given. */
    HANDLED,
    /** The call ended. */
    COMPLETED,
    /** Something went wrong. */
    PROBLEM;

    private static final String COMPLETED_BY_TWILIO = "completed";

    /** The status of a call with this event alone. */
    static CallStatus after(CallEvent event) {
        if (event instanceof CallEvent.Ended ended) {
            return COMPLETED_BY_TWILIO.equals(ended.status()) ? COMPLETED : PROBLEM;
        }
        if (event instanceof CallEvent.Farewell farewell) {
            return farewell.why() == CallEvent.Farewell.Reason.GAVE_UP ? PROBLEM : COMPLETED;
        }
        if (event instanceof CallEvent.Problem) {
            return PROBLEM;
        }
        if (event instanceof CallEvent.ConsentRefused) {
            return COMPLETED;
        }
        return event instanceof CallEvent.ConsentGiven ? HANDLED : PROCESSING;
    }

    /** Whether the call ends with this event. */
    static boolean isFinal(CallEvent event) {
        return after(event).compareTo(COMPLETED) >= 0;
    }

    /** Reads a constant's name, or its English label with blanks, in any letter case. */
    public static Optional<CallStatus> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String name = text.strip().toUpperCase(Locale.ROOT);
        String known = name.equals("IN PROGRESS") ? PROCESSING.name() : name;
        return Arrays.stream(values())
                .filter(status -> status.name().equals(known))
                .findFirst();
    }
}
