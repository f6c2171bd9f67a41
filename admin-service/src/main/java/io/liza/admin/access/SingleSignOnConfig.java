package io.liza.admin.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Configures single sign-on, and the issuer's names for the roles. */
@ConfigMapping(prefix = "admin.sso")
public interface SingleSignOnConfig {

    /** {@code LIZA_OIDC_ISSUER}: URL of the issuer; empty if single sign-on is disabled. */
    Optional<String> issuer();

    /** {@code LIZA_OIDC_VIEWERS}: name of the viewer role. */
    String viewers();

    /** {@code LIZA_OIDC_SUPERVISORS}: name of the supervisor role. */
    String supervisors();

    /** {@code LIZA_OIDC_ADMINS}: name of the administrator role. */
    String admins();
}
