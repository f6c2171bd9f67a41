package io.liza.local.list;

/** What was asked for did not come; the message is written for the person at the terminal. */
final class NoAnswer extends RuntimeException {
    private final int exitCode;

    NoAnswer(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
