package io.liza.admin.access.throttle;

import io.smallrye.config.ConfigMapping;

/** How many wrong passwords are allowed. */
@ConfigMapping(prefix = "admin.login")
interface LoginConfig {

    /**
     * {@code LIZA_LOGIN_TRIES}: failures at an account in five minutes before delays begin, and wrong passwords in a row
     * after which a known browser or program counts as a stranger.
     */
    int tries();
}
