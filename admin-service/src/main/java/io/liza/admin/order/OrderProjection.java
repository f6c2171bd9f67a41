package io.liza.admin.order;

import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderConfirmed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds or makes the orders that callers confirmed, and links them to their calls. */
@ApplicationScoped
class OrderProjection implements Projection {

    private static final String MERGE_ORDERS =
            """
            merge into orders using (
                select number, min(at) as first, max(at) as last
                from unnest($1::text[], $2::timestamptz[]) as asked (number, at)
                group by number
            ) as news on orders.number = news.number
            when matched then update set
                created_at    = least(orders.created_at, news.first),
                last_asked_at = greatest(orders.last_asked_at, news.last)
            when not matched then insert (number, created_at, last_asked_at) values (news.number, news.first, news.last)
            """;

    /**
     * Copies of a call's columns. An earlier event, or the consent, may come after the event that made the link. Each
     * statement writes the columns of the row that this transaction has locked, and no others.
     */
    private static final String COPY_CALLS =
            """
            update order_call set call_started_at = call.started_at, caller_id = call.caller_id
            from call
            where call.id = call_id and call.sid = any ($1)
              and (call_started_at, order_call.caller_id) is distinct from (call.started_at, call.caller_id)
            """;

    /** The copy of an order's column, where an event of this batch was the first one. */
    private static final String COPY_ORDERS =
            """
            update order_call set order_created_at = orders.created_at
            from unnest($1::text[], $2::timestamptz[]) as asked (number, at)
            join orders on orders.number = asked.number and orders.created_at = asked.at
            where orders.id = order_id and order_created_at <> orders.created_at
            """;

    private static final String LINK_CALLS =
            """
            with linked as (
                insert into order_call (order_id, call_id, at, told, call_started_at, caller_id, order_created_at)
                select distinct on (orders.id, call.id)
                    orders.id, call.id, asked.at, asked.told, call.started_at, call.caller_id, orders.created_at
                from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[]) as asked (number, at, sid, told)
                join orders on orders.number = asked.number
                join call on call.sid = asked.sid
                order by orders.id, call.id, asked.at desc
                on conflict (order_id, call_id) do update set at = excluded.at, told = excluded.told
                    where order_call.at < excluded.at
                returning order_id, xmax = 0 as is_new
            )
            update orders set calls = calls + news.count
            from (select order_id, count(*) as count from linked where is_new group by order_id) as news
            where orders.id = news.order_id
            """;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        String[] calls = strings(events, event -> event.turn().callSid());
        List<OrderConfirmed> confirmed = events.stream()
                .filter(OrderConfirmed.class::isInstance)
                .map(OrderConfirmed.class::cast)
                .sorted(Comparator.comparing(OrderConfirmed::orderNumber))
                .toList();
        String[] numbers = strings(confirmed, event -> event.orderNumber().digits());
        String[] callSids = strings(confirmed, event -> event.turn().callSid());
        String[] told = strings(confirmed, event -> event.told().name());
        OffsetDateTime[] at = confirmed.stream()
                .map(event -> event.turn().at().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return transaction
                .preparedQuery(MERGE_ORDERS)
                .execute(Tuple.of(numbers, at))
                .chain(() -> transaction.preparedQuery(COPY_CALLS).execute(Tuple.of(calls)))
                .chain(() -> transaction.preparedQuery(COPY_ORDERS).execute(Tuple.of(numbers, at)))
                .chain(() -> transaction.preparedQuery(LINK_CALLS).execute(Tuple.of(numbers, at, callSids, told)))
                .replaceWithVoid();
    }

    private static <E extends CallEvent> String[] strings(List<E> events, Function<E, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
