package io.liza.admin.statistics.rollup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * News for a table that has one row of counts for each day and language. As there are no more rows than that, reading a
 * range costs its days, however many calls were counted.
 */
final class CountRows {

    private static final String ADD =
            """
            insert into TABLE (day, language, calls)
            select day, language, calls::integer[] from unnest($1::date[], $2::text[], $3::text[])
                as news (day, language, calls)
            on conflict (day, language) do update set calls = statistics_sum(TABLE.calls, excluded.calls)
            """;

    private final TreeMap<LanguageDay, int[]> counts = new TreeMap<>();

    /** One more at a place of a row, which is as long as it needs to be. */
    void add(LanguageDay day, int place, int length) {
        counts.merge(day, new int[Math.max(length, place + 1)], CountRows::longer)[place]++;
    }

    Uni<Void> addTo(SqlConnection transaction, String table) {
        return counts.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(ADD.replace("TABLE", table))
                        .execute(Tuple.of(
                                counts.keySet().stream().map(LanguageDay::day).toArray(LocalDate[]::new),
                                counts.keySet().stream()
                                        .map(LanguageDay::language)
                                        .toArray(String[]::new),
                                counts.values().stream().map(CountRows::array).toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static int[] longer(int[] counts, int[] empty) {
        return counts.length >= empty.length ? counts : Arrays.copyOf(counts, empty.length);
    }

    /** As Postgres writes an array. */
    private static String array(int[] counts) {
        return Arrays.toString(counts).replace('[', '{').replace(']', '}');
    }
}
