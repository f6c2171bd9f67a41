package io.liza.admin.statistics.rollup;

import io.liza.admin.statistics.range.Range;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads the funnel and the outcomes of calls. The function {@code derive_outcomes} of the database keeps the table, with
 * one row for each day, language and counter, so that the cost of a range does not depend on the number of calls.
 */
@ApplicationScoped
public class CallRollup {

    private static final String READ =
            """
            select kind, name, language, sum(calls)::integer as calls from statistics_call
            where day between $1 and $2 and ($3::text is null or language = $3)
            group by kind, name, language having sum(calls) > 0
            """;

    private static final String RESULTS_BY_DAY =
            """
            select day,
                sum(case when kind = 'OUTCOME' and name = 'STATUS_TOLD' then calls else 0 end)::integer as told,
                sum(case when kind = 'ENDED' then calls else 0 end)::integer as ended_with_consent,
                sum(case when kind = 'OUTCOME' and name in ('FAILED', 'NO_INPUT') then calls else 0 end)::integer as problems
            from statistics_call
            where day between $1 and $2 and ($3::text is null or language = $3) and kind in ('OUTCOME', 'ENDED')
            group by day
            """;

    private final Pool database;

    CallRollup(Pool database) {
        this.database = database;
    }

    public Uni<CallCounts> counts(Range range) {
        return database.preparedQuery(READ).execute(range.parameters()).map(rows -> {
            var counts = new CallCounts();
            rows.forEach(counts::add);
            return counts;
        });
    }

    /** The results by the first day of each period of the range; periods without ended calls are missing. */
    public Uni<Map<LocalDate, ResultCount>> results(Range range) {
        return database.preparedQuery(RESULTS_BY_DAY)
                .execute(range.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> range.granularity().startOf(row.getLocalDate("day")),
                                ResultCount::of,
                                ResultCount::plus)));
    }
}
