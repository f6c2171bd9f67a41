package io.liza.admin.statistics.rollup;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.ColumnType;
import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderConfirmed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * How often callers asked about each order, by day and language.
 *
 * <p>The top orders of a range cost as much as its days, however many calls and orders there are: the candidates are the
 * top orders of each day and language (100 of each in short ranges, down to 5 in long ones), and only the best candidates
 * are added up. Their counts are exact; an order that was never at the top of a day can be missing.
 */
@ApplicationScoped
public class OrderRollup implements Projection {

    private static final String ADD =
            """
            insert into statistics_order (day, language, order_number, asked)
            select day, language, order_number, asked from :incoming
            on conflict (order_number, day, language) do update set asked = statistics_order.asked + excluded.asked
            """;

    /** The two laterals make the planner use an index in every step, whatever its estimates are. */
    private static final String TOP_ORDERS =
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
                : new ColumnArrays<>(asked.entrySet())
                        .column("day", ColumnType.DATE, row -> row.getKey().day())
                        .column("language", ColumnType.TEXT, row -> row.getKey().language())
                        .column("order_number", ColumnType.TEXT, row -> row.getKey()
                                .orderNumber())
                        .column("asked", ColumnType.INTEGER, Map.Entry::getValue)
                        .execute(transaction, ADD)
                        .replaceWithVoid();
    }

    /** The orders that callers asked about most often, most often first. */
    public Uni<List<OrderCount>> topOrders(Range range, int limit) {
        return database.preparedQuery(TOP_ORDERS)
                .execute(range.parameters().addInteger(limit))
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
