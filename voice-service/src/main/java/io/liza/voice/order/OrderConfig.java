package io.liza.voice.order;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an order number looks like, and how long to wait for what is known of orders. */
@ConfigMapping(prefix = "voice.order")
public interface OrderConfig {

    /** {@code LIZA_ORDER_MIN_DIGITS}. */
    int minDigits();

    /** {@code LIZA_ORDER_MAX_DIGITS}. */
    int maxDigits();

    /** {@code LIZA_ORDER_CATCH_UP_TIMEOUT}: how long a start waits for the statuses before it answers without. */
    Duration catchUpTimeout();
}
