package io.liza.voice.event;

/** The spool has no room for another event. */
final class SpoolFullException extends RuntimeException {

    SpoolFullException() {
        super("the spool holds as many events as LIZA_SPOOL_MAX_EVENTS allows");
    }
}
