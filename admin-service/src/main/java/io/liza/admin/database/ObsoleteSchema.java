package io.liza.admin.database;

import io.liza.runtime.database.SchemaHistory;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
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
            if (SchemaHistory.isObsolete(context.getConnection())) {
                throw new FlywayException(SchemaHistory.OBSOLETE + " Start anew with an empty database.");
            }
        } catch (SQLException e) {
            throw new FlywayException("the schema history cannot be read", e);
        }
    }

    @Override
    public String getCallbackName() {
        return getClass().getSimpleName();
    }
}
