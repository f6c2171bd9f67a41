package io.liza.admin.caller;

import io.smallrye.config.ConfigMapping;

/** How often an account may search by number. */
@ConfigMapping(prefix = "admin.number-search")
interface NumberSearchConfig {

    /** {@code LIZA_NUMBER_SEARCHES}: searches in five minutes. */
    int limit();
}
