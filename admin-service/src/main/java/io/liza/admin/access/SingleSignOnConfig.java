package io.liza.admin.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Single sign-on, and the names that the issuer has for the roles. */
@ConfigMapping(prefix = "admin.sso")
public interface SingleSignOnConfig {

    /** {@code LIZA_OIDC_ISSUER}: address of the issuer; empty where there is no single sign-on. */
    Optional<String> issuer();

    /** {@code LIZA_OIDC_VIEWERS}. */
    String viewers();

    /** {@code LIZA_OIDC_SUPERVISORS}. */
    String supervisors();

    /** {@code LIZA_OIDC_ADMINS}. */
    String admins();
}
