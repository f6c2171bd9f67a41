package io.liza.admin.access.account;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Configures the password of the first account. Without either setting, no account is created. */
@ConfigMapping(prefix = "admin.first-admin")
interface FirstAdminConfig {

    /** {@code LIZA_ADMIN_PASSWORD}: the password. */
    Optional<String> password();

    /** {@code LIZA_ADMIN_PASSWORD_FILE}: file to which a generated password is written. */
    Optional<Path> passwordFile();
}
