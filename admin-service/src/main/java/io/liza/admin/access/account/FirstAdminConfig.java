package io.liza.admin.access.account;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The password of the first account; one of the two must be set. */
@ConfigMapping(prefix = "admin.first-admin")
interface FirstAdminConfig {

    /** {@code LIZA_ADMIN_PASSWORD}. */
    Optional<String> password();

    /** {@code LIZA_ADMIN_PASSWORD_FILE}: file that a generated password is written to, to be read once. */
    Optional<Path> passwordFile();
}
