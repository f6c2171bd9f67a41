package io.liza.local.up;

import io.liza.local.database.Database;
import io.liza.local.process.CliException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The history that Flyway keeps in a database. The admin-service checks it too (ObsoleteSchema), but its message ends in a
 * log.
 */
final class SchemaHistory {
    private static final String EXISTS = "select to_regclass('flyway_schema_history') is not null";
    private static final String OBSOLETE =
            "select exists (select from flyway_schema_history where version = '1' and description <> 'baseline')";

    private SchemaHistory() {}

    /**
     * Fails if the tables are those of a Liza from before the baseline. Without an answer from the database it does
     * nothing: the migration waits for it.
     */
    static void mustNotBeObsolete(String url, String remedy) {
        try (Connection connection = Database.at(url).connect()) {
            if (is(connection, EXISTS) && is(connection, OBSOLETE)) {
                throw new CliException("The database has the tables of an earlier Liza, which this version cannot"
                        + " migrate. " + remedy);
            }
        } catch (SQLException e) {
            return;
        }
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var row = connection.createStatement().executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
