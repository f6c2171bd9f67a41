package io.liza.admin.call;

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
