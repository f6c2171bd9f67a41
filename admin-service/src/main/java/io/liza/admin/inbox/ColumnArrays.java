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
 * Rows for one statement, sent as one array for each column: the client cannot pipeline statements, and one statement for
 * all rows is sixty times as fast as one for each. The statement reads them as the table {@code incoming}.
 */
public final class ColumnArrays<R> {

    /** Stands for the rows in the text of a statement. */
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
        arrays.add(rows.stream()
                .map(value)
                .map(cell -> cell == null ? null : type.encode().apply(cell))
                .toArray(type.array()));
        return this;
    }

    /** @param sql reads {@code from :incoming} */
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
