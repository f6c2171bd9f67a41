package io.liza.local.postgres;

import io.liza.local.process.CliException;
import io.liza.local.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads {@code deploy/postgres/roles.sql}, which is written for psql, for a server without psql. */
final class Roles {
    /** Owns the database. */
    static final String OWNER = "liza";
    /** The login of the admin-service. */
    static final String WEB = "liza_web";

    private Roles() {}

    /**
     * The file as one transaction, without empty lines.
     *
     * @param ownerPassword may hold no quotes, like the other one
     */
    static String sql(String ownerPassword, String webPassword) {
        Path file = Installation.repository().resolve("deploy/postgres/roles.sql");
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"))
                    .replace(":'owner_password'", "'" + ownerPassword + "'")
                    .replace(":'web_password'", "'" + webPassword + "'");
        } catch (IOException e) {
            throw new CliException("The roles of the database are missing: " + file, e);
        }
    }
}
