package io.liza.bench.calls;

import io.liza.local.database.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Questions to the database, past the service. */
record BenchDatabase(Connection connection) implements AutoCloseable {
    static BenchDatabase of(BenchSystem site) {
        try {
            return new BenchDatabase(Database.at(site.databaseUrl()).connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    double number(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
