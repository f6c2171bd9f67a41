package io.liza.admin.access.throttle;

import io.smallrye.config.ConfigMapping;

/** Configures the number of wrong passwords that are allowed. */
@ConfigMapping(prefix = "admin.login")
interface LoginConfig {

    /**
     * {@code LIZA_LOGIN_TRIES}: number of failed logins to an account in five minutes before delays begin, and number
     * of consecutive wrong passwords after which a known browser or program counts as unknown.
     */
    int tries();
}
