package io.liza.admin.statistics;

import io.liza.admin.inbox.Projection;
import io.liza.admin.web.CompanyClock;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts by day and language while events come in, so that no page ever counts calls. */
@ApplicationScoped
public class StatisticsProjection implements Projection {

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

    private record Key(LocalDate day, String language) {}

    private final CompanyClock clock;

    StatisticsProjection(CompanyClock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var counts = new TreeMap<Key, DayCount>(Comparator.comparing(Key::day).thenComparing(Key::language));
        for (CallEvent event : events) {
            var key = new Key(clock.day(event.turn().at()), event.turn().language());
            counts.merge(key, DayCount.of(event), DayCount::plus);
        }
        Tuple columns = Tuple.tuple(List.of(
                counts.keySet().stream().map(Key::day).toArray(LocalDate[]::new),
                counts.keySet().stream().map(Key::language).toArray(String[]::new),
                column(counts.values(), DayCount::calls),
                column(counts.values(), DayCount::consents),
                column(counts.values(), DayCount::refusals),
                column(counts.values(), DayCount::orders),
                column(counts.values(), DayCount::problems)));
        return transaction.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    private static Integer[] column(Collection<DayCount> counts, Function<DayCount, Integer> value) {
        return counts.stream().map(value).toArray(Integer[]::new);
    }
}
