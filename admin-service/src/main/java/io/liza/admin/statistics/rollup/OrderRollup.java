package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.web.CompanyClock;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderConfirmed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * How often each order was asked for, by day and language.
 *
 * <p>Finding the most asked-for of a range costs what its days are, however many calls and orders there were: only those
 * near the top of some day and language are candidates (100 of each on short ranges, 20 on long ones), and exactly these
 * are added up. What the page shows is exact; an order that was never near the top of any day can be missing from it.
 */
@ApplicationScoped
public class OrderRollup implements Projection {

    private static final String ADD =
            """
            insert into statistics_order (day, language, order_number, asked)
            select * from unnest($1::date[], $2::text[], $3::text[], $4::integer[])
            on conflict (order_number, day, language) do update set asked = statistics_order.asked + excluded.asked
            """;

    /** Both laterals are there so that every step is a walk along an index, whatever the planner believes. */
    private static final String MOST_ASKED =
            """
            with candidate as (
                select distinct of_the_day.order_number
                from statistics_day as counted
                cross join lateral (
                    select order_number from statistics_order
                    where day = counted.day and language = counted.language
                    order by asked desc limit $4
                ) as of_the_day
                where counted.day between $1 and $2 and ($3::text is null or counted.language = $3)
            )
            select order_number, total.asked::integer as asked
            from candidate
            cross join lateral (
                select sum(asked) as asked from statistics_order
                where order_number = candidate.order_number and day between $1 and $2
                    and ($3::text is null or language = $3)
            ) as total
            order by asked desc, order_number limit $5
            """;

    private static final int MOST_CANDIDATES = 3000;
    private static final int MOST_OF_A_DAY = 100;

    private record Key(LocalDate day, String language, String orderNumber) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::day).thenComparing(Key::language).thenComparing(Key::orderNumber);

    private final Pool database;
    private final CompanyClock clock;

    OrderRollup(Pool database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var asked = Tally.of(
                events.stream()
                        .filter(OrderConfirmed.class::isInstance)
                        .map(OrderConfirmed.class::cast)
                        .map(this::key),
                ORDER);
        return asked.addTo(
                transaction,
                ADD,
                asked.column(LocalDate[]::new, Key::day),
                asked.column(String[]::new, Key::language),
                asked.column(String[]::new, Key::orderNumber));
    }

    /** Most asked-for first. */
    public Uni<List<OrderCount>> mostAsked(Range range, int most) {
        int ofEachDay = Math.max(most, Math.min(MOST_OF_A_DAY, MOST_CANDIDATES / range.days()));
        return database.preparedQuery(MOST_ASKED)
                .execute(range.parameters().addInteger(ofEachDay).addInteger(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new OrderCount(row.getString("order_number"), row.getInteger("asked")))
                        .toList());
    }

    private Key key(OrderConfirmed event) {
        return new Key(
                clock.day(event.turn().at()),
                event.turn().language(),
                event.orderNumber().digits());
    }
}
