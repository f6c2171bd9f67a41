package io.liza.admin.caller;

import io.smallrye.config.ConfigMapping;

/** Configures the number of searches by number that an account may run. */
@ConfigMapping(prefix = "admin.number-search")
interface NumberSearchConfig {

    /** {@code LIZA_NUMBER_SEARCHES}: maximum number of searches in five minutes. */
    int limit();
}
