package io.liza.voice.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an order number looks like, and how long to wait for what is known of orders. */
@ConfigMapping(prefix = "liza.order")
public interface OrderConfig {

    /** {@code LIZA_ORDER_MIN_DIGITS}. */
    @WithDefault("2")
    int minDigits();

    /** {@code LIZA_ORDER_MAX_DIGITS}. */
    @WithDefault("20")
    int maxDigits();

    /** {@code LIZA_ORDER_CATCH_UP_TIMEOUT}: how long a start waits for the statuses before it answers without. */
    @WithDefault("10s")
    Duration catchUpTimeout();
}
