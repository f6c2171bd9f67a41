package io.liza.admin.notification.channel;

import java.time.Duration;

/** A message that the other side did not confirm. */
public final class DeliveryException extends RuntimeException {

    private final boolean isFinal;
    private final Duration pause;

    private DeliveryException(String reason, boolean isFinal, Duration pause) {
        super(reason);
        this.isFinal = isFinal;
        this.pause = pause;
    }

    public static DeliveryException of(String reason) {
        return new DeliveryException(reason, false, Duration.ZERO);
    }

    /** The other side asked for a pause. */
    static DeliveryException retryAfter(String reason, Duration pause) {
        return new DeliveryException(reason, false, pause);
    }

    /** The other side will never take this message. */
    static DeliveryException gone(String reason) {
        return new DeliveryException(reason, true, Duration.ZERO);
    }

    public boolean isFinal() {
        return isFinal;
    }

    /** Shortest pause before the next try. */
    public Duration pause() {
        return pause;
    }
}
