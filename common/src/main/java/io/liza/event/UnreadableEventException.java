package io.liza.event;

/** A record cannot be read as an event; the message says why, for the dead-letter topic. */
public final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message) {
        super(message);
    }

    UnreadableEventException(String message, String reason, Throwable cause) {
        super(message + ": " + reason, cause);
    }
}
