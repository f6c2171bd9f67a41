package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.ColumnType;
import io.liza.admin.statistics.range.Range;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Counts for a table with one array for each day and language. The cost of reading a range depends on its number of
 * days, not on the number of calls.
 */
final class DayArrays {

    private static final String ADD =
            """
            insert into TABLE (day, language, calls)
            select day, language, calls::integer[] from :incoming
            on conflict (day, language) do update set calls = statistics_sum(TABLE.calls, excluded.calls)
            """;

    private static final String READ =
            """
            select day, calls from TABLE
            where day between $1 and $2 and ($3::text is null or language = $3)
            """;

    private final TreeMap<LanguageDay, int[]> counts = new TreeMap<>();

    /** Adds 1 at an index; the array grows to the given length, or up to the index. */
    void add(LanguageDay day, int index, int length) {
        counts.merge(day, new int[Math.max(length, index + 1)], DayArrays::longer)[index]++;
    }

    Uni<Void> addTo(SqlConnection transaction, String table) {
        return counts.isEmpty()
                ? Uni.createFrom().voidItem()
                : new ColumnArrays<>(counts.entrySet())
                        .column("day", ColumnType.DATE, row -> row.getKey().day())
                        .column("language", ColumnType.TEXT, row -> row.getKey().language())
                        .column("calls", ColumnType.ARRAY, row -> Arrays.stream(row.getValue())
                                .boxed()
                                .toList())
                        .execute(transaction, ADD.replace("TABLE", table))
                        .replaceWithVoid();
    }

    static Uni<RowSet<Row>> read(Pool database, String table, Range range) {
        return database.preparedQuery(READ.replace("TABLE", table)).execute(range.parameters());
    }

    private static int[] longer(int[] counts, int[] empty) {
        return counts.length >= empty.length ? counts : Arrays.copyOf(counts, empty.length);
    }
}
