package io.liza.voice.order;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Length of order numbers, and the wait for the order statuses at the start. */
@ConfigMapping(prefix = "voice.order")
public interface OrderConfig {

    /** {@code LIZA_ORDER_MIN_DIGITS}. */
    int minDigits();

    /** {@code LIZA_ORDER_MAX_DIGITS}. */
    int maxDigits();

    /** {@code LIZA_ORDER_CATCH_UP_TIMEOUT}: how long a start waits for the statuses before calls are answered without them. */
    Duration catchUpTimeout();
}
