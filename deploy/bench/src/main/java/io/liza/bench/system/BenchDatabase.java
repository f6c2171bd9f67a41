package io.liza.bench.system;

import io.liza.local.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A connection to the database, without the service. */
public record BenchDatabase(Connection connection) implements AutoCloseable {
    static BenchDatabase at(String url) {
        try {
            return new BenchDatabase(Database.at(url).connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row; empty if there is no row. */
    public Optional<String> first(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public double number(String sql) {
        return Double.parseDouble(first(sql).orElseThrow());
    }

    /** Number of stored events. */
    public long events() {
        return (long) number("select count(*) from conversation");
    }

    public void run(String sql) {
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
