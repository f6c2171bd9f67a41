package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What happened how often, by day and language. */
@ApplicationScoped
public class DayRollup implements Projection {

    private static final String ADD =
            """
            insert into statistics_day (day, language, calls, consents, refusals, orders, problems)
            select * from unnest($1::date[], $2::text[], $3::integer[], $4::integer[], $5::integer[], $6::integer[],
                                 $7::integer[])
            on conflict (day, language) do update set
                calls    = statistics_day.calls + excluded.calls,
                consents = statistics_day.consents + excluded.consents,
                refusals = statistics_day.refusals + excluded.refusals,
                orders   = statistics_day.orders + excluded.orders,
                problems = statistics_day.problems + excluded.problems
            """;

    private static final String BY_DAY =
            """
            select day, sum(calls)::integer as calls, sum(consents)::integer as consents,
                   sum(refusals)::integer as refusals, sum(orders)::integer as orders, sum(problems)::integer as problems
            from statistics_day
            where day between $1 and $2 and ($3::text is null or language = $3)
            group by day
            """;

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
            counts.merge(key, DayCount.of(event), DayCount::plus);
        }
        Tuple columns = Tuple.tuple(List.of(
                counts.keySet().stream().map(LanguageDay::day).toArray(LocalDate[]::new),
                counts.keySet().stream().map(LanguageDay::language).toArray(String[]::new),
                column(counts.values(), DayCount::calls),
                column(counts.values(), DayCount::consents),
                column(counts.values(), DayCount::refusals),
                column(counts.values(), DayCount::orders),
                column(counts.values(), DayCount::problems)));
        return transaction.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    /** By the first day of each day or week of the range; one on which nothing happened is not there. */
    public Uni<Map<LocalDate, DayCount>> counts(Range range) {
        return database.preparedQuery(BY_DAY).execute(range.parameters()).map(rows -> {
            var counts = new HashMap<LocalDate, DayCount>();
            rows.forEach(row -> counts.merge(
                    range.granularity().startOf(row.getLocalDate("day")), DayCount.read(row), DayCount::plus));
            return counts;
        });
    }

    /** Most spoken first. */
    public Uni<List<LanguageCount>> languages(Range range) {
        return database.preparedQuery(BY_LANGUAGE).execute(range.parameters()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row ->
                        new LanguageCount(row.getString("language"), row.getInteger("calls"), row.getDouble("share")))
                .toList());
    }

    private static Integer[] column(Collection<DayCount> counts, Function<DayCount, Integer> value) {
        return counts.stream().map(value).toArray(Integer[]::new);
    }
}
