package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderConfirmed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/**
 * How often each order was asked for, by day and language.
 *
 * <p>Finding the most asked-for of a range costs what its days are, however many calls and orders there were: only those
 * at the top of some day and language are candidates (100 of each on short ranges, down to 5 on long ones, some thousands
 * in all), and only the best of these are added up. What comes out is counted exactly; an order that many asked for, but
 * never enough of them on one day, can be missing.
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
            with counted as (
                select day, language from statistics_day
                where day between $1 and $2 and ($3::text is null or language = $3)
            ), candidate as (
                select of_the_day.order_number
                from counted
                cross join lateral (
                    select order_number, asked from statistics_order
                    where day = counted.day and language = counted.language
                    order by asked desc limit (select greatest(5, least(100, 4000 / greatest(1, count(*)))) from counted)
                ) as of_the_day
                group by of_the_day.order_number
                order by sum(of_the_day.asked) desc, of_the_day.order_number limit 100
            )
            select order_number, total.asked::integer as asked
            from candidate
            cross join lateral (
                select sum(asked) as asked from statistics_order
                where order_number = candidate.order_number and day between $1 and $2
                    and ($3::text is null or language = $3)
            ) as total
            order by asked desc, order_number limit $4
            """;

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
    public int order() {
        return 43;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var asked = new TreeMap<Key, Integer>(ORDER);
        events.stream()
                .filter(OrderConfirmed.class::isInstance)
                .map(OrderConfirmed.class::cast)
                .forEach(event -> asked.merge(key(event), 1, Integer::sum));
        return asked.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(ADD)
                        .execute(Tuple.of(
                                column(asked, LocalDate[]::new, Key::day),
                                column(asked, String[]::new, Key::language),
                                column(asked, String[]::new, Key::orderNumber),
                                asked.values().toArray(Integer[]::new)))
                        .replaceWithVoid();
    }

    /** Most asked-for first. */
    public Uni<List<OrderCount>> mostAsked(Range range, int most) {
        return database.preparedQuery(MOST_ASKED)
                .execute(range.parameters().addInteger(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new OrderCount(row.getString("order_number"), row.getInteger("asked")))
                        .toList());
    }

    private static <T> T[] column(Map<Key, ?> asked, IntFunction<T[]> array, Function<Key, T> value) {
        return asked.keySet().stream().map(value).toArray(array);
    }

    private Key key(OrderConfirmed event) {
        return new Key(
                clock.day(event.turn().at()),
                event.turn().language(),
                event.orderNumber().digits());
    }
}
