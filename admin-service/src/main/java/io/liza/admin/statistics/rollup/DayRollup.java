package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.ColumnType;
import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The counters of {@link DayCounter}, by day and language. */
@ApplicationScoped
public class DayRollup implements Projection {

    private static final String ADD =
            """
            insert into statistics_day (day, language, %s) select day, language, %s from :incoming
            on conflict (day, language) do update set %s
            """
                    .formatted(
                            counters("%1$s"), counters("%1$s"), counters("%1$s = statistics_day.%1$s + excluded.%1$s"));

    private static final String BY_DAY =
            """
            select day, %s from statistics_day
            where day between $1 and $2 and ($3::text is null or language = $3)
            group by day
            """
                    .formatted(counters("sum(%1$s)::integer as %1$s"));

    private static final String BY_LANGUAGE =
            """
            select language, sum(calls)::integer as calls, (sum(calls) / sum(sum(calls)) over ())::float8 as share
            from statistics_day
            where day between $1 and $2 and ($3::text is null or language = $3)
            group by language having sum(calls) > 0
            order by calls desc, language
            """;

    private final Pool database;
    private final CompanyClock clock;

    DayRollup(Pool database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var counts = new TreeMap<LanguageDay, DayCount>();
        for (CallEvent event : events) {
            var key = new LanguageDay(clock.day(event.turn().at()), event.turn().language());
            counts.computeIfAbsent(key, day -> new DayCount()).add(event);
        }
        var columns = new ColumnArrays<>(counts.entrySet())
                .column("day", ColumnType.DATE, row -> row.getKey().day())
                .column("language", ColumnType.TEXT, row -> row.getKey().language());
        for (DayCounter counter : DayCounter.values()) {
            columns.column(
                    counter.column(), ColumnType.INTEGER, row -> row.getValue().get(counter));
        }
        return columns.execute(transaction, ADD).replaceWithVoid();
    }

    /** By the first day of each day or week of the range; days without events are missing. */
    public Uni<Map<LocalDate, DayCount>> counts(Range range) {
        return database.preparedQuery(BY_DAY).execute(range.parameters()).map(rows -> {
            var counts = new HashMap<LocalDate, DayCount>();
            rows.forEach(row -> counts.computeIfAbsent(
                            range.granularity().startOf(row.getLocalDate("day")), start -> new DayCount())
                    .add(row));
            return counts;
        });
    }

    /** Calls by language, most frequent first. */
    public Uni<List<LanguageCount>> languages(Range range) {
        return database.preparedQuery(BY_LANGUAGE).execute(range.parameters()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row ->
                        new LanguageCount(row.getString("language"), row.getInteger("calls"), row.getDouble("share")))
                .toList());
    }

    /** @param sql for the column {@code %1$s} */
    private static String counters(String sql) {
        return Arrays.stream(DayCounter.values())
                .map(counter -> sql.formatted(counter.column()))
                .collect(Collectors.joining(", "));
    }
}
