package io.liza.admin.access.account;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the account {@code admin} where there is no account at all: somebody must be able to make the others. */
@ApplicationScoped
class FirstAdmin {
    static final String NAME = "admin";
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String INSERT =
            """
            with made as (
                insert into account (name, password, role, created_at)
                select $1, $2, 'ADMIN', now() where not exists (select from account)
                on conflict do nothing returning name
            )
            insert into audit (at, action, subject_kind, subject, after)
            select date_trunc('milliseconds', now()), 'ACCOUNT_CREATED', 'ACCOUNT', name,
                   '{"role": "ADMIN", "enabled": true}'::jsonb from made
            """;

    private final Pool database;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Optional<String> given;
    private final Optional<Path> file;

    FirstAdmin(Pool database, Passwords passwords, PasswordPolicy policy, FirstAdminConfig config) {
        this.database = database;
        this.passwords = passwords;
        this.policy = policy;
        this.given = config.password();
        this.file = config.passwordFile();
    }

    void make(@Observes StartupEvent start) {
        boolean isFirst = query("select from account limit 1", Tuple.tuple()).rowCount() == 0;
        if (!isFirst) {
            return;
        }
        if (given.isEmpty() && file.isEmpty()) {
            LOG.warn("Nobody can log in: there is no account. Set LIZA_ADMIN_PASSWORD and start again.");
            return;
        }
        given.flatMap(policy::reasonAgainst).ifPresent(reason -> {
            throw new IllegalStateException("LIZA_ADMIN_PASSWORD " + reason);
        });
        String password = given.orElseGet(passwords::generate);
        String hash = passwords.hash(password).await().atMost(TIMEOUT);
        boolean isOurs = query(INSERT, Tuple.of(NAME, hash)).rowCount() == 1;
        if (isOurs && given.isEmpty()) {
            leave(password, file.get());
        }
    }

    private RowSet<Row> query(String sql, Tuple parameters) {
        return database.preparedQuery(sql).execute(parameters).await().atMost(TIMEOUT);
    }

    private static void leave(String password, Path file) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password);
        } catch (IOException e) {
            throw new UncheckedIOException("the first password could not be left in " + file, e);
        }
    }
}
