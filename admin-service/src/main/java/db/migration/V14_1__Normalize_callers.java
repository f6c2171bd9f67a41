package db.migration;

import io.liza.caller.PhoneNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Brings stored callers to the rules of {@link PhoneNumber}, which versions before did not have: masks are written anew,
 * several addresses of one number become one caller, and callers that a placeholder stands for become nobody. A
 * migration in Java, so that each rule stands once; name and package are what Flyway looks for.
 */
public class V14_1__Normalize_callers extends BaseJavaMigration {

    private static final int BATCH = 5_000;
    private static final String READ = "select id, number, masked from caller where id > ? order by id limit " + BATCH;
    private static final String FIND = "select id from caller where number = ?";
    private static final String CHANGE = "update caller set number = ?, masked = ? where id = ?";
    private static final String REASSIGN = "update call set caller_id = ? where caller_id = ?";
    private static final String DELETE = "delete from caller where id = ?";

    private record Row(long id, String number, String masked) {}

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<Row> rows = read(connection, 0);
        while (!rows.isEmpty()) {
            for (Row row : rows) {
                migrate(connection, row);
            }
            rows = read(connection, rows.get(rows.size() - 1).id());
        }
    }

    private static List<Row> read(Connection connection, long after) throws SQLException {
        var rows = new ArrayList<Row>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setLong(1, after);
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
            }
        }
        return rows;
    }

    private static void migrate(Connection connection, Row row) throws SQLException {
        if (PhoneNumber.isPlaceholder(row.number())) {
            replace(connection, row, null);
            return;
        }
        // A number of a length that no country uses stays as it is: that may be due to the plans of today.
        PhoneNumber number = PhoneNumber.of(row.number()).orElseGet(() -> new PhoneNumber(row.number()));
        Long other = number.value().equals(row.number()) ? null : find(connection, number);
        if (other != null) {
            replace(connection, row, other);
        } else if (!number.value().equals(row.number()) || !number.masked().equals(row.masked())) {
            execute(connection, CHANGE, number.value(), number.masked(), row.id());
        }
    }

    /** @param other caller of these calls; null for none */
    private static void replace(Connection connection, Row row, Long other) throws SQLException {
        execute(connection, REASSIGN, other, row.id());
        execute(connection, DELETE, row.id());
    }

    private static Long find(Connection connection, PhoneNumber number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, number.value());
            ResultSet found = statement.executeQuery();
            return found.next() ? found.getLong(1) : null;
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
