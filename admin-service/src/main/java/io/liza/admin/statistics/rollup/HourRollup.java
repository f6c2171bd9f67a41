package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.web.CompanyClock;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** When calls begin: by day, hour of the company's zone and language. */
@ApplicationScoped
public class HourRollup implements Projection {

    private static final String ADD =
            """
            insert into statistics_hour (day, hour, language, calls)
            select * from unnest($1::date[], $2::integer[], $3::text[], $4::integer[])
            on conflict (day, hour, language) do update set calls = statistics_hour.calls + excluded.calls
            """;

    /** Every hour of the week, also those without calls. */
    private static final String BY_HOUR_OF_THE_WEEK =
            """
            select weekday, hour, coalesce(counted.calls, 0)::integer as calls
            from generate_series(1, 7) as weekday
            cross join generate_series(0, 23) as hour
            left join (
                select extract(isodow from day)::integer as weekday, hour, sum(calls) as calls
                from statistics_hour
                where day between $1 and $2 and ($3::text is null or language = $3)
                group by 1, 2
            ) as counted using (weekday, hour)
            order by weekday, hour
            """;

    private record Key(LocalDate day, int hour, String language) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::day).thenComparing(Key::hour).thenComparing(Key::language);

    private final Pool database;
    private final CompanyClock clock;

    HourRollup(Pool database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var calls = Tally.of(
                events.stream().filter(CallEvent.Started.class::isInstance).map(this::key), ORDER);
        return calls.addTo(
                transaction,
                ADD,
                calls.column(LocalDate[]::new, Key::day),
                calls.column(Integer[]::new, Key::hour),
                calls.column(String[]::new, Key::language));
    }

    /** All 168, from Monday's first. */
    public Uni<List<HourCount>> week(Range range) {
        return database.preparedQuery(BY_HOUR_OF_THE_WEEK)
                .execute(range.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new HourCount(
                                row.getInteger("weekday"), row.getInteger("hour"), row.getInteger("calls")))
                        .toList());
    }

    private Key key(CallEvent event) {
        Instant at = event.turn().at();
        return new Key(clock.day(at), clock.hour(at), event.turn().language());
    }
}
