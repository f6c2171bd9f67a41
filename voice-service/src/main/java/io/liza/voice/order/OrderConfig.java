package io.liza.voice.order;

import io.liza.dialogue.CallerVerification;
import io.liza.dialogue.UnknownOrders;
import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Order numbers, and what callers hear about orders. */
@ConfigMapping(prefix = "voice.order")
public interface OrderConfig {

    /** {@code LIZA_ORDER_MIN_DIGITS}. */
    int minDigits();

    /** {@code LIZA_ORDER_MAX_DIGITS}. */
    int maxDigits();

    /** {@code LIZA_ORDERS}: what callers hear about an unknown order. */
    UnknownOrders unknown();

    /** {@code LIZA_VERIFY}: to whom details of an order are told. */
    CallerVerification.Mode verify();

    /**
     * {@code LIZA_HASH_KEY}: the key of the hashes by which callers are verified, and the previous one during a rotation,
     * as in the admin-service.
     */
    Optional<List<String>> hashKey();

    /** {@code LIZA_TIME_ZONE}: the company's time zone, as in the admin-service. */
    ZoneId timeZone();
}
