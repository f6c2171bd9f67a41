package io.liza.admin.operator;

/** Tells the engineer what to do instead; without a stack trace. */
final class CommandException extends RuntimeException {
    CommandException(String message) {
        super(message);
    }
}
