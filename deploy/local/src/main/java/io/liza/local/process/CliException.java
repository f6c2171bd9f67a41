package io.liza.local.process;

/** Something could not be started; the message is written for the person at the terminal, who needs no stack trace. */
public final class CliException extends RuntimeException {
    public CliException(String message) {
        super(message);
    }

    public CliException(String message, Throwable cause) {
        super(message, cause);
    }
}
