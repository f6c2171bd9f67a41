package io.liza.local.demo;

import io.liza.local.database.DatabaseOptions;
import io.liza.local.demo.bulk.Bulk;
import io.liza.local.process.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liza demo --bulk}: so many calls that nobody wants to wait for the telephone. */
final class BulkOptions {
    static final int MOST_CALLS = 100_000_000;
    static final int MOST_DAYS = 3_650;

    @Option(
            names = "--bulk",
            paramLabel = "N",
            description =
                    "Instead of calling, writes N calls straight into the database, with conversations, orders and"
                            + " statistics. The voice-service does not learn of these orders.")
    int calls;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "Over how many days back from now --bulk spreads them (default: ${DEFAULT-VALUE}).")
    int days;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "${env:LIZA_TIME_ZONE:-Europe/Berlin}",
            description = "Whose days and hours --bulk counts, as LIZA_TIME_ZONE of the admin-service (default:"
                    + " ${DEFAULT-VALUE}).")
    private ZoneId zone;

    @Mixin
    private DatabaseOptions database;

    int fill() {
        Instant start = Instant.now();
        try (Connection connection = database.database().connect();
                Progress progress = Progress.of(calls)) {
            new Bulk(connection, zone).fill(calls, days, progress::step);
        } catch (SQLException e) {
            throw new CannotStart("The database could not be filled: " + e.getMessage(), e);
        }
        System.out.printf(
                "%d calls in %d s%n",
                calls, Duration.between(start, Instant.now()).toSeconds());
        return 0;
    }
}
