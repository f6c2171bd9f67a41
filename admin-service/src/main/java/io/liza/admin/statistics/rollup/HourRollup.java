package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Number of calls that began in each hour of the company's time zone, by day and language. */
@ApplicationScoped
public class HourRollup implements Projection {

    private static final int HOURS = 24;
    private static final int WEEKDAYS = 7;

    private static final String TABLE = "statistics_hour";

    private final Pool database;
    private final CompanyClock clock;

    HourRollup(Pool database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var counts = new DayArrays();
        events.stream()
                .filter(CallEvent.Started.class::isInstance)
                .map(CallEvent::turn)
                .forEach(turn -> {
                    Instant at = turn.at();
                    counts.add(new LanguageDay(clock.day(at), turn.language()), clock.hour(at), HOURS);
                });
        return counts.addTo(transaction, TABLE);
    }

    /** The 168 hours of the week, starting on Monday. */
    public Uni<List<HourCount>> week(Range range) {
        return DayArrays.read(database, TABLE, range).map(rows -> {
            var calls = new int[WEEKDAYS * HOURS];
            rows.forEach(row -> {
                Integer[] ofDay = row.getArrayOfIntegers("calls");
                int midnight = (row.getLocalDate("day").getDayOfWeek().getValue() - 1) * HOURS;
                IntStream.range(0, HOURS).forEach(hour -> calls[midnight + hour] += ofDay[hour]);
            });
            return IntStream.range(0, calls.length)
                    .mapToObj(i -> new HourCount(i / HOURS + 1, i % HOURS, calls[i]))
                    .toList();
        });
    }
}
