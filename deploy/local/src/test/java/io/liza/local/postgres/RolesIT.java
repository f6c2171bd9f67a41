package io.liza.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.liza.local.database.Database;
import io.liza.local.process.CliException;
import io.liza.local.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No login of the local stack, nor of compose, which makes its roles with the same file, is a superuser. */
class RolesIT {
    private static final String PRIVILEGED =
            "select count(*) from pg_roles where (rolsuper or rolcreaterole or rolcreatedb or rolreplication or"
                    + " rolbypassrls) and rolcanlogin and rolname <> 'postgres'";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    /** Rights that reach beyond the database. */
    private static final List<String> OUTSIDE = List.of(
            "select pg_read_file('/etc/passwd')",
            "select pg_read_binary_file('postgresql.conf')",
            "select pg_ls_dir('/')",
            "select lo_import('/etc/passwd')",
            "create table stolen (line text); copy stolen from '/etc/passwd'",
            "copy (select 1) to program 'id'",
            "create temp table t (line text); copy t from program 'id'",
            "copy (select 1) to '/tmp/liza-stolen'",
            "alter system set archive_command = 'id'",
            "create function f() returns int language c as 'libc', 'getpid'",
            "set session_replication_role = replica",
            "select * from pg_authid",
            "create role other superuser",
            "alter role current_user superuser",
            "set role postgres",
            "set session authorization postgres",
            "grant pg_execute_server_program to current_user",
            "create extension file_fdw");

    @TempDir
    Path folder;

    @Test
    void neitherTheOwnerNorTheServiceReachesBeyondTheDatabase() throws Exception {
        try (Postgres postgres = Postgres.start(folder)) {
            for (String url : List.of(postgres.url(), postgres.webUrl())) {
                assertEquals("false", ask(url, "select rolsuper from pg_roles where rolname = session_user"));
                assertEquals("0", ask(url, PRIVILEGED));
                OUTSIDE.forEach(statement -> isRefused(url, statement));
            }
            Stream.of("create table t ()", "set role liza", "create schema s", "alter database liza reset all")
                    .forEach(statement -> isRefused(postgres.webUrl(), statement));
            assertEquals("liza_app", ask(postgres.webUrl(), "set role liza_app; select current_user"));
            assertEquals("true", ask(postgres.url(), "create extension pg_trgm; select 'abc' % 'abc'"));
            noSuperuserLogsIn(postgres, Password.generate());
        }
    }

    /** From before there was a role for the service. */
    @Test
    void dataOfAnEarlierLizaAreRefusedWithWhatToDo() throws IOException {
        Postgres.start(folder).close();
        Files.delete(folder.resolve("postgres/web-password"));

        var refused = assertThrows(CliException.class, () -> Postgres.start(folder));

        assertTrue(refused.getMessage().contains("./liza up --fresh"), refused.getMessage());
    }

    /** With the environment, as the image of Postgres does at the first start. */
    @Test
    void psqlRunsTheSameFile() throws Exception {
        assumeTrue(
                Stream.of("/usr/bin/psql", "/usr/local/bin/psql").map(Path::of).anyMatch(Files::exists), "no psql");
        Postgres.start(folder).close();
        cluster().execute("alter role postgres password 'x';", cluster().data(), Cluster.DATABASE);
        try (Postgres postgres = Postgres.start(folder)) {
            String superuser = postgres.url().replaceFirst("//.*@", "//postgres:x@");
            Path file = Installation.repository().resolve("deploy/postgres/roles.sql");
            var psql = new ProcessBuilder("psql", "-v", "ON_ERROR_STOP=1", "-X", "-d", superuser, "-f", file.toString())
                    .inheritIO();
            psql.environment().put("POSTGRES_PASSWORD", "an 'owner'");
            psql.environment().put("LIZA_WEB_PASSWORD", "web");
            assertEquals(0, psql.start().waitFor());

            noSuperuserLogsIn(postgres, "x");
            Database owner = Database.at(postgres.url());
            new Database(owner.jdbcUrl(), "liza", "an 'owner'").connect().close();
            new Database(owner.jdbcUrl(), "liza_web", "web").connect().close();
        }
    }

    private Cluster cluster() {
        return new Cluster(Programs.forDataIn(folder), folder.resolve("postgres"));
    }

    private static void noSuperuserLogsIn(Postgres postgres, String password) {
        Database owner = Database.at(postgres.url());
        var superuser = new Database(owner.jdbcUrl(), "postgres", password);
        assertEquals(
                WRONG_PASSWORD,
                assertThrows(SQLException.class, superuser::connect).getSQLState());
    }

    private static void isRefused(String url, String statement) {
        var refused = assertThrows(SQLException.class, () -> execute(url, statement), statement);
        assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState(), statement + ": " + refused.getMessage());
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = Database.at(url).connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = Database.at(url).connect();
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            statement.getResultSet().next();
            return statement.getResultSet().getObject(1).toString();
        }
    }
}
