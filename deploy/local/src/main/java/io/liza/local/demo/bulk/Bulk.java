package io.liza.local.demo.bulk;

import io.liza.local.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Fills the tables of the admin-service with made-up calls and all that follows from them, past Kafka and far faster:
 * the database makes them up itself. Adds to what is there.
 */
public final class Bulk {
    private static final int BATCH = 20_000;
    private static final String TABLES =
            "caller, call, conversation, orders, order_call, status_change, statistics_day,"
                    + " statistics_hour, statistics_duration, statistics_order";
    private static final String HAS_SCHEMA =
            """
            select to_regclass('statistics_order') is not null and exists (
                select from information_schema.columns where table_name = 'call' and column_name = 'troubled')
            """;

    private final Connection database;

    /**
     * @param database for this bulk alone; it keeps tables in the session
     * @param zone of the company: its days and hours are counted
     * @throws CannotStart if it is not a database of the admin-service
     */
    public Bulk(Connection database, ZoneId zone) throws SQLException {
        this.database = database;
        if (!hasSchema()) {
            throw new CannotStart(
                    "This database does not have the tables of this version of Liza. The admin-service makes"
                            + " them: start it once, for instance with `./liza up`.");
        }
        database.setAutoCommit(true);
        try (var setting = database.prepareStatement("select set_config('TimeZone', ?, false)")) {
            setting.setString(1, zone.getId());
            setting.execute();
        }
        run(script("session"));
    }

    /**
     * Returns when all are there and the database knows how many there are. A batch is there as a whole or not at all.
     *
     * @param days over which they are spread, back from now
     * @param progress told how many more calls are there
     */
    public void fill(int calls, int days, IntConsumer progress) throws SQLException {
        begin(calls, days);
        database.setAutoCommit(false);
        try (var draft = database.prepareStatement(script("draft"))) {
            for (int first = 0; first < calls; first += BATCH) {
                int next = Math.min(first + BATCH, calls);
                draft.setInt(1, first);
                draft.setInt(2, next - 1);
                draft.executeUpdate();
                run(script("project"));
                database.commit();
                progress.accept(next - first);
            }
        }
        database.setAutoCommit(true);
        run("vacuum (analyze) " + TABLES);
    }

    private void begin(int calls, int days) throws SQLException {
        run("truncate run");
        try (var run = database.prepareStatement("insert into run values (?, ?, ?, now())")) {
            run.setLong(1, new Random().nextLong());
            run.setInt(2, calls);
            run.setInt(3, days);
            run.executeUpdate();
        }
    }

    private boolean hasSchema() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(HAS_SCHEMA)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) {
        try (var in = Bulk.class.getResourceAsStream(name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
