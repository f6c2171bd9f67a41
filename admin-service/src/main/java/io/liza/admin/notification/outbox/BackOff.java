package io.liza.admin.notification.outbox;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * The pause before the next try: doubles with each failure, up to a longest one. A random part keeps messages that failed
 * together from coming back together.
 *
 * @param random returns numbers from 0 to 1
 */
record BackOff(Duration first, Duration longest, DoubleSupplier random) {

    private static final int MAX_DOUBLINGS = 30;
    private static final double JITTER = 0.25;

    /** @param tries number of failed tries, 1 or more */
    Duration after(int tries) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(tries - 1, MAX_DOUBLINGS));
        double pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (pause * (1 - JITTER + 2 * JITTER * random.getAsDouble())));
    }
}
