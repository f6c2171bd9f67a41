package io.liza.admin.http;

import io.smallrye.config.ConfigMapping;

/** Configures the protection of cookies. */
@ConfigMapping(prefix = "admin.http")
public interface CookieConfig {

    /**
     * {@code LIZA_LOCAL}: whether the service is used on the local machine without TLS, so that cookies are not marked
     * secure; {@code ./liza up} sets it.
     */
    boolean insecureLocal();
}
