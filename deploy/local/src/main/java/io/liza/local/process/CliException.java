package io.liza.local.process;

/** A failure whose message is written for the person at the terminal, who needs no stack trace. */
public final class CliException extends RuntimeException {
    private final int exitCode;

    public CliException(String message) {
        this(1, message);
    }

    public CliException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public CliException(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = 1;
    }

    /** Of the command that failed; 1 unless stated otherwise. */
    public int exitCode() {
        return exitCode;
    }
}
