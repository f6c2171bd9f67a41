package io.liza.admin.statistics.rollup;

import io.liza.admin.statistics.range.Range;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

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
}
