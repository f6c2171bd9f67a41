package io.liza.admin.privacy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Database;
import io.liza.local.postgres.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role that serves pages has no way to many numbers at once. */
@QuarkusTest
class DatabaseRoleHttpTest {

    @Inject
    Pool pages;

    Postgres postgres;

    @Test
    void pagesComeAsTheRoleByALoginThatIsNoMoreThanItsMember() {
        assertEquals("liza_app", ofTheService("select current_user::text"));
        assertEquals("liza_web", ofTheService("select session_user::text"));
        assertEquals(
                "liza_app",
                ofTheService("select string_agg(rolname, ' ') from pg_roles"
                        + " where rolname <> session_user and pg_has_role(session_user, oid, 'MEMBER')"));
        assertEquals(
                "false",
                ofTheService("select bool_or(rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)::text"
                        + " from pg_roles where rolname in (current_user, session_user, 'liza')"));
    }

    /** On a connection of the service, as an injected statement would be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_read_file('/etc/passwd')",
                "copy (select 1) to program 'id'",
                "copy (select 1) to '/tmp/liza-stolen'",
                "set role liza",
                "set role postgres",
                "select number from caller"
            })
    void theServiceItselfReachesNoFileAndNoNumber(String statement) {
        var refused = assertThrows(PgException.class, () -> pages.withConnection(connection -> connection
                        .query("set role none")
                        .execute()
                        .chain(() -> connection.query(statement).execute())
                        .eventually(() -> connection.query("reset role").execute()))
                .await()
                .indefinitely());
        assertEquals("42501", refused.getSqlState(), statement + ": " + refused.getMessage());
    }

    private String ofTheService(String question) {
        return pages.query(question).executeAndAwait().iterator().next().getString(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select number from caller",
                "select * from caller",
                "select caller::text from caller",
                "select count(*) from caller where number like '+49%'",
                "copy caller to stdout",
                "update caller set number = number returning number",
                "delete from caller",
                "delete from caller_found",
                "create view spy as select number from caller",
                "create index spy on caller (number)",
                "select digest from erasure",
                "update audit set before = null",
                "delete from audit",
                "select pg_read_file('pg_hba.conf')"
            })
    void theRoleMayNot(String statement) throws SQLException {
        try (Connection connection = asRole()) {
            var refused = assertThrows(
                    SQLException.class, () -> connection.createStatement().execute(statement));
            assertEquals("42501", refused.getSQLState(), statement + ": " + refused.getMessage());
        }
    }

    @Test
    void theRoleMaySeeWhatPagesShow() throws SQLException {
        try (Connection connection = asRole()) {
            assertDoesNotThrow(() -> connection.createStatement().execute("select id, masked from caller"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "+49%", "_________%", "!%", "\\d"})
    void numbersCannotBeAskedForByPatterns(String pattern) throws SQLException {
        try (Connection connection = asRole();
                var search = connection.prepareStatement("select search_callers(array[?], ?, true)")) {
            connection.setAutoCommit(false);
            search.setString(1, pattern);
            search.setString(2, pattern);
            search.execute();
            assertEquals(0, found(connection));
        }
    }

    /** Nor by setting what the search relies on past its function. */
    @ParameterizedTest
    @ValueSource(strings = {"+49%", "%+49__0%", "%\\d%", "%%", "%", "+49", "%+49\\"})
    void norIsWhatIsLookedForAPattern(String pattern) throws SQLException {
        try (Connection connection = asRole();
                var setting = connection.prepareStatement("select set_config('liza.number_part', ?, false)")) {
            setting.setString(1, pattern);
            setting.execute();
            assertEquals(0, found(connection));
            try (var plan = connection.createStatement().executeQuery("explain select id from caller_found")) {
                plan.next();
                assertTrue(plan.getString(1).contains(" rows=1 "), plan.getString(1));
            }
        }
    }

    @Test
    void whatMeansSomethingInPatternsIsLookedForAsItIs() throws SQLException {
        Database.run("insert into caller (number, masked) values ('client:an_na', '•••'), ('client:anxna', '•••')");
        try (Connection connection = asRole()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select search_callers(array['an_n'], 'an_n', true)");
            assertEquals(1, found(connection));
        }
    }

    @Test
    void aPartFindsCallersAndAWholeNumberOnlyItsOwn() throws SQLException {
        Database.run("insert into caller (number, masked) values ('+4930555000222', '+49•••22'),"
                + " ('+49305550002221', '+49•••21')");
        try (Connection connection = asRole()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select search_callers(array['305550002'], '305550002', true)");
            assertEquals(2, found(connection));
            connection
                    .createStatement()
                    .execute("select search_callers(array['+4930555000222'], '+4930555000222', true)");
            assertEquals(1, found(connection));
            connection.createStatement().execute("select search_callers(array['+493055500022'], '', true)");
            assertEquals(0, found(connection));
            connection.commit();
            assertEquals(0, found(connection), "found after the transaction");
        }
    }

    private static int found(Connection connection) throws SQLException {
        try (var found = connection.createStatement().executeQuery("select count(*) from caller_found")) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Each look at a number leaves an entry, whoever writes the statement. */
    @Test
    void aNumberIsNotSeenWithoutAnEntry() throws SQLException {
        Database.run("insert into caller (number, masked) values ('+4930555000111', '+49•••11');"
                + "insert into call (sid, started_at, language, status, caller_id)"
                + " select 'CArole', now(), 'de', 'COMPLETED', id from caller where number = '+4930555000111'");
        long call = Database.number("select id from call where sid = 'CArole'");
        long before = Database.number("select count(*) from audit where action = 'NUMBER_REVEALED'");
        try (Connection connection = asRole();
                var result = connection
                        .createStatement()
                        .executeQuery("select reveal_number('CALL', " + call + ", 'x', null)")) {
            assertTrue(result.next());
            assertEquals("+4930555000111", result.getString(1));
        }
        assertEquals(before + 1, Database.number("select count(*) from audit where action = 'NUMBER_REVEALED'"));
    }

    /** With the login of the service. */
    private Connection asRole() throws SQLException {
        return io.liza.local.database.Database.at(postgres.webUrl()).connect();
    }
}
