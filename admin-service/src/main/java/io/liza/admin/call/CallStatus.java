package io.liza.admin.call;

import io.liza.event.CallEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Status of a call. Events move it forward only, in the order of the constants. */
public enum CallStatus {
    /** The call has begun. */
    PROCESSING,
    /** Consent was given. */
    HANDLED,
    /** The call ended. */
    COMPLETED,
    /** The call had a problem. */
    PROBLEM;

    private static final String COMPLETED_BY_TWILIO = "completed";

    /** The status of a call of which only this event is known. */
    public static CallStatus after(CallEvent event) {
        if (event instanceof CallEvent.Ended ended) {
            return COMPLETED_BY_TWILIO.equals(ended.status()) ? COMPLETED : PROBLEM;
        }
        if (event instanceof CallEvent.Farewell farewell) {
            return farewell.why() == CallEvent.Farewell.Reason.GAVE_UP ? PROBLEM : COMPLETED;
        }
        if (event instanceof CallEvent.Problem) {
            return PROBLEM;
        }
        if (event instanceof CallEvent.ConsentRefused || endsWithPeople(event)) {
            return COMPLETED;
        }
        return event instanceof CallEvent.ConsentGiven ? HANDLED : PROCESSING;
    }

    /** Whether the call ends with this event because the shop's people have taken over, or will. */
    private static boolean endsWithPeople(CallEvent event) {
        return event instanceof CallEvent.CallbackRequested
                || event instanceof CallEvent.HandedOver handedOver && handedOver.offer() == null
                || event instanceof CallEvent.MessageReviewed reviewed && reviewed.kept();
    }

    /** Whether this event ends the call. */
    public static boolean isFinal(CallEvent event) {
        return after(event).compareTo(COMPLETED) >= 0;
    }

    /** Parses a constant's name, or its English label with blanks, in any letter case. */
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
