package io.liza.voice.event;

/** Neither Kafka nor the disk stored an event, so the caller must hear an apology. */
public final class EventLostException extends RuntimeException {

    EventLostException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
