package io.liza.event;

/** A record that is no event of ours; its message says why, for the dead-letter topic. */
public final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message) {
        super(message);
    }

    UnreadableEventException(String message, String reason, Throwable cause) {
        super(message + ": " + reason, cause);
    }
}
