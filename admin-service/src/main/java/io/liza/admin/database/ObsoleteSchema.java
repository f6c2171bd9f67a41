package io.liza.admin.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Refuses the schema of a version before the baseline with a short message instead of Flyway's list of all differences.
 */
@Singleton
class ObsoleteSchema implements FlywayConfigurationCustomizer, Callback {
    private static final String EXISTS = "select to_regclass('flyway_schema_history') is not null";
    private static final String OBSOLETE =
            "select exists (select from flyway_schema_history where version = '1' and description <> 'baseline')";

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (queryBoolean(context.getConnection(), EXISTS) && queryBoolean(context.getConnection(), OBSOLETE)) {
                throw new FlywayException("The database has the tables of an earlier Liza, which this version cannot"
                        + " migrate. Start anew with an empty database.");
            }
        } catch (SQLException e) {
            throw new FlywayException("the schema history cannot be read", e);
        }
    }

    @Override
    public String getCallbackName() {
        return getClass().getSimpleName();
    }

    private static boolean queryBoolean(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
