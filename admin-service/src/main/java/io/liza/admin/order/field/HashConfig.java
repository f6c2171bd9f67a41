package io.liza.admin.order.field;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Configures the hashes of phone numbers and postcodes of orders. */
@ConfigMapping(prefix = "admin.order")
interface HashConfig {

    /** {@code LIZA_HASH_KEY}: the key, and during a rotation also the previous one; the same in the voice-service. */
    Optional<List<String>> hashKey();
}
