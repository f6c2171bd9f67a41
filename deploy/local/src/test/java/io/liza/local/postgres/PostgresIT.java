package io.liza.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.liza.local.process.CliException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresIT {
    @TempDir
    Path folder;

    @AfterEach
    void anyUser() {
        System.clearProperty("liza.postgres.run-as");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatItCommittedThroughAKillAndANewStart(RunAs user) throws Exception {
        String visitors = user == RunAs.NOBODY ? "r-xr-x" : "------";
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx" + visitors));
        try (Postgres postgres = startAs(user)) {
            execute(postgres, "create table call (sid text)");
            execute(postgres, "insert into call values ('CA1')");
            postgres.kill();
            postgres.restart();
            execute(postgres, "insert into call values ('CA2')");
        }
        System.clearProperty("liza.postgres.run-as");
        try (Postgres again = Postgres.start(folder)) {
            assertEquals("CA1 CA2", ask(again, "select string_agg(sid, ' ' order by sid) from call"));
        }
    }

    /** Skipped with the reason where this user cannot run Postgres. */
    private Postgres startAs(RunAs user) {
        System.setProperty("liza.postgres.run-as", user.name());
        try {
            Programs.forDataIn(folder);
        } catch (CliException e) {
            abort(e.getMessage());
        }
        return Postgres.start(folder);
    }

    /** As below a private home, where nobody else may enter. */
    @Test
    void whoCannotEnterTheFolderIsNeverChosen() throws Exception {
        assumeTrue(RunAs.isRoot(), "only root becomes somebody else");
        Path data = Files.createDirectories(folder.resolve("home").resolve("Ä b"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertNotEquals(RunAs.NOBODY, Programs.forDataIn(data).user());

        System.setProperty("liza.postgres.run-as", "NOBODY");
        String message =
                assertThrows(CliException.class, () -> Postgres.start(data)).getMessage();
        assertTrue(message.contains("nobody: it cannot") && message.contains("DATABASE_URL"), message);
    }

    @Test
    void isDurableSpeaksUtf8AndKnowsItsPassword() throws Exception {
        try (Postgres postgres = Postgres.start(folder)) {
            assertEquals("on", ask(postgres, "show fsync"));
            assertEquals("ÄШ", ask(postgres, "select upper('äш')"));
            assertThrows(SQLException.class, () -> connect(postgres, "wrong"));
        }
    }

    @Test
    void aKilledServerWaitsForItsLastConnectionsBeforeItIsBack() throws Exception {
        try (Postgres postgres = Postgres.start(folder);
                Connection busy = connect(postgres)) {
            CompletableFuture.runAsync(() -> assertThrows(SQLException.class, () -> busy.createStatement()
                    .execute("do $$ begin for i in 1..40000000 loop end loop; end $$")));
            postgres.kill();
            postgres.restart();
            assertEquals("1", ask(postgres, "select 1"));
        }
    }

    @Test
    void frozenItAnswersNobodyAndThawedItGoesOn() throws Exception {
        try (Postgres postgres = Postgres.start(folder);
                Connection open = connect(postgres)) {
            postgres.freeze();
            var answer = CompletableFuture.supplyAsync(() -> ask(open, "select 1"));
            assertThrows(TimeoutException.class, () -> answer.get(1, TimeUnit.SECONDS));
            postgres.thaw();
            assertEquals("1", answer.get(5, TimeUnit.SECONDS));
        }
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            return ask(connection, sql);
        }
    }

    private static String ask(Connection connection, String sql) {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Postgres postgres) throws SQLException {
        return connect(postgres, URI.create(postgres.url()).getUserInfo().split(":")[1]);
    }

    private static Connection connect(Postgres postgres, String password) throws SQLException {
        var url = URI.create(postgres.url());
        return DriverManager.getConnection(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), "liza", password);
    }
}
