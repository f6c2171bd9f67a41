package io.liza.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The history of migrations that Flyway keeps in a database. */
public final class SchemaHistory {

    public static final String OBSOLETE =
            "The database has the tables of an earlier Liza, which this version cannot migrate.";

    private static final String EXISTS = "select to_regclass('flyway_schema_history') is not null";
    private static final String BEFORE_BASELINE =
            "select exists (select from flyway_schema_history where version = '1' and description <> 'baseline')";

    private SchemaHistory() {}

    /** Whether the tables were made before the baseline, {@code V1__baseline.sql}; no migration leads from there. */
    public static boolean isObsolete(Connection connection) throws SQLException {
        return queryBoolean(connection, EXISTS) && queryBoolean(connection, BEFORE_BASELINE);
    }

    private static boolean queryBoolean(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
