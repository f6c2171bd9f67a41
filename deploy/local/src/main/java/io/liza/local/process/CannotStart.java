package io.liza.local.process;

/** Something could not be started; the message is written for the person at the terminal, who needs no stack trace. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
