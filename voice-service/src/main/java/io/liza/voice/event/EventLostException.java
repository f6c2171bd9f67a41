package io.liza.voice.event;

/** Neither Kafka nor the disk took an event. The caller must hear that something went wrong. */
public final class EventLostException extends RuntimeException {

    EventLostException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
