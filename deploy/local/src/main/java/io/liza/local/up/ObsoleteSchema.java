package io.liza.local.up;

import io.liza.local.database.Database;
import io.liza.local.process.CliException;
import io.liza.runtime.database.SchemaHistory;
import java.sql.Connection;
import java.sql.SQLException;

/** Refuses tables from before the baseline. The migration refuses them too, but its message ends in a log. */
final class ObsoleteSchema {
    private ObsoleteSchema() {}

    /**
     * Does nothing if the database does not answer, because the migration waits for it.
     *
     * @throws CliException with the remedy, if the tables are obsolete
     */
    static void refuse(String url, String remedy) {
        try (Connection connection = Database.at(url).connect()) {
            if (SchemaHistory.isObsolete(connection)) {
                throw new CliException(SchemaHistory.OBSOLETE + " " + remedy);
            }
        } catch (SQLException e) {
            return;
        }
    }
}
