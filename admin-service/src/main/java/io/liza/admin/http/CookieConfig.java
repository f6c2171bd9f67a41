package io.liza.admin.http;

import io.smallrye.config.ConfigMapping;

/** How cookies are protected. */
@ConfigMapping(prefix = "admin.http")
public interface CookieConfig {

    /** {@code LIZA_LOCAL}: on this machine only, without TLS, so cookies are not marked secure; set by {@code ./liza up}. */
    boolean insecureLocal();
}
