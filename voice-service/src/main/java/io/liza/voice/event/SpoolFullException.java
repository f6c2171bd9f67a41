package io.liza.voice.event;

/** There is no room left for events that Kafka does not take. */
final class SpoolFullException extends RuntimeException {

    SpoolFullException() {
        super("the spool holds as many events as LIZA_SPOOL_MAX_EVENTS allows");
    }
}
