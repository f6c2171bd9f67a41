package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.web.CompanyClock;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.Ended;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long calls were, as a {@link Histogram} for each language and day, which is the day on which they began. */
@ApplicationScoped
public class DurationRollup implements Projection {

    private static final String ADD =
            """
            insert into statistics_duration (day, language, bucket, calls)
            select * from unnest($1::date[], $2::text[], $3::integer[], $4::integer[])
            on conflict (day, language, bucket) do update set calls = statistics_duration.calls + excluded.calls
            """;

    private static final String BY_PERIOD =
            """
            select date_trunc($4, day::timestamp)::date as start, bucket, sum(calls) as calls
            from statistics_duration
            where day between $1 and $2 and ($3::text is null or language = $3)
            group by 1, 2
            """;

    private record Key(LocalDate day, String language, int bucket) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::day).thenComparing(Key::language).thenComparing(Key::bucket);

    private final Pool database;
    private final CompanyClock clock;

    DurationRollup(Pool database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var calls = Tally.of(
                events.stream()
                        .filter(Ended.class::isInstance)
                        .map(Ended.class::cast)
                        .filter(DurationRollup::isKnown)
                        .map(this::key),
                ORDER);
        return calls.addTo(
                transaction,
                ADD,
                calls.column(LocalDate[]::new, Key::day),
                calls.column(String[]::new, Key::language),
                calls.column(Integer[]::new, Key::bucket));
    }

    /** By the first day of each day or week of the range; one without calls is not there. */
    public Uni<Map<LocalDate, Histogram>> histograms(Range range) {
        return database.preparedQuery(BY_PERIOD)
                .execute(range.parameters().addString(range.by().toString()))
                .map(rows -> {
                    var histograms = new HashMap<LocalDate, Histogram>();
                    rows.forEach(row -> histograms
                            .computeIfAbsent(row.getLocalDate("start"), start -> new Histogram())
                            .add(row.getInteger("bucket"), row.getLong("calls")));
                    return histograms;
                });
    }

    private static boolean isKnown(Ended ended) {
        return ended.seconds() != null && ended.seconds() >= 0;
    }

    private Key key(Ended ended) {
        LocalDate day = clock.day(ended.turn().at().minusSeconds(ended.seconds()));
        return new Key(day, ended.turn().language(), Histogram.bucket(ended.seconds()));
    }
}
