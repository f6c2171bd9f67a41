package io.liza.admin.statistics;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What was counted. */
@ApplicationScoped
public class Statistics {

    private static final String OF_DAY =
            """
            select coalesce(sum(calls), 0)::integer as calls, coalesce(sum(consents), 0)::integer as consents,
                   coalesce(sum(refusals), 0)::integer as refusals, coalesce(sum(orders), 0)::integer as orders,
                   coalesce(sum(problems), 0)::integer as problems
            from statistics_day where day = $1
            """;

    private final Pool database;

    Statistics(Pool database) {
        this.database = database;
    }

    /** One day of the company's zone, all languages. */
    public Uni<DayCount> of(LocalDate day) {
        return database.preparedQuery(OF_DAY)
                .execute(Tuple.of(day))
                .map(rows -> count(rows.iterator().next()));
    }

    private static DayCount count(Row row) {
        return new DayCount(
                row.getInteger("calls"),
                row.getInteger("consents"),
                row.getInteger("refusals"),
                row.getInteger("orders"),
                row.getInteger("problems"));
    }
}
