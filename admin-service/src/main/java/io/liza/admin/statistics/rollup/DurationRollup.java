package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.Ended;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Durations of calls: a {@link Histogram} by language and by the day on which the calls began. */
@ApplicationScoped
public class DurationRollup implements Projection {

    private static final String TABLE = "statistics_duration";

    private final Pool database;
    private final CompanyClock clock;

    DurationRollup(Pool database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var counts = new DayArrays();
        events.stream()
                .filter(Ended.class::isInstance)
                .map(Ended.class::cast)
                .filter(ended -> ended.seconds() != null && ended.seconds() >= 0)
                .forEach(ended -> counts.add(began(ended), Histogram.bucket(ended.seconds()), 0));
        return counts.addTo(transaction, TABLE);
    }

    /** By the first day of each day or week of the range; periods without calls are missing. */
    public Uni<Map<LocalDate, Histogram>> histograms(Range range) {
        return DayArrays.read(database, TABLE, range).map(rows -> {
            var histograms = new HashMap<LocalDate, Histogram>();
            rows.forEach(row -> histograms
                    .computeIfAbsent(range.granularity().startOf(row.getLocalDate("day")), start -> new Histogram())
                    .add(row.getArrayOfIntegers("calls")));
            return histograms;
        });
    }

    private LanguageDay began(Ended ended) {
        var turn = ended.turn();
        return new LanguageDay(clock.day(turn.at().minusSeconds(ended.seconds())), turn.language());
    }
}
