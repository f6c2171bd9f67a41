package io.liza.admin.order;

import static io.liza.admin.inbox.ColumnType.TEXT;
import static io.liza.admin.inbox.ColumnType.TIMESTAMPTZ;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderConfirmed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds or creates the orders that callers confirmed, and links them to their calls. */
@ApplicationScoped
class OrderProjection implements Projection {

    /** In the order of numbers, so that two transactions cannot deadlock. */
    private static final String MERGE_ORDERS =
            """
            insert into orders (number, created_at, last_asked_at)
            select number, min(at), max(at) from :incoming group by number order by number
            on conflict (number) do update set
                created_at    = least(orders.created_at, excluded.created_at),
                last_asked_at = greatest(orders.last_asked_at, excluded.last_asked_at)
            """;

    /**
     * Updates the copies of a call's columns, since an earlier event or the consent may come after the event that
     * created the link. Each statement writes only columns whose source row this transaction has locked.
     */
    private static final String COPY_CALLS =
            """
            update order_call set call_started_at = call.started_at, caller_id = call.caller_id
            from call
            where call.id = call_id and call.sid = any (array(select sid from :incoming))
              and (call_started_at, order_call.caller_id) is distinct from (call.started_at, call.caller_id)
            """;

    /** Updates the copies of an order's column, if this batch contains the order's first event. */
    private static final String COPY_ORDERS =
            """
            update order_call set order_created_at = orders.created_at
            from :incoming
            join orders on orders.number = incoming.number and orders.created_at = incoming.at
            where orders.id = order_id and order_created_at <> orders.created_at
            """;

    private static final String LINK_CALLS =
            """
            with linked as (
                insert into order_call (order_id, call_id, at, told, call_started_at, caller_id, order_created_at)
                select distinct on (orders.id, call.id)
                    orders.id, call.id, incoming.at, told, call.started_at, call.caller_id, orders.created_at
                from :incoming
                join orders on orders.number = incoming.number
                join call on call.sid = incoming.sid
                order by orders.id, call.id, incoming.at desc
                on conflict (order_id, call_id) do update set at = excluded.at, told = excluded.told
                    where order_call.at < excluded.at
                returning order_id, xmax = 0 as is_new
            )
            update orders set calls = calls + added.count
            from (select order_id, count(*) as count from linked where is_new group by order_id) as added
            where orders.id = added.order_id
            """;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        List<String> sids =
                events.stream().map(event -> event.turn().callSid()).distinct().toList();
        var calls = new ColumnArrays<>(sids).column("sid", TEXT, Function.identity());
        List<OrderConfirmed> confirmed = events.stream()
                .filter(OrderConfirmed.class::isInstance)
                .map(OrderConfirmed.class::cast)
                .sorted(Comparator.comparing(OrderConfirmed::orderNumber))
                .toList();
        var orders = new ColumnArrays<>(confirmed)
                .column("number", TEXT, event -> event.orderNumber().digits())
                .column("at", TIMESTAMPTZ, event -> event.turn().at())
                .column("sid", TEXT, event -> event.turn().callSid())
                .column("told", TEXT, event -> event.told().name());
        return orders.execute(transaction, MERGE_ORDERS)
                .chain(() -> calls.execute(transaction, COPY_CALLS))
                .chain(() -> orders.execute(transaction, COPY_ORDERS))
                .chain(() -> orders.execute(transaction, LINK_CALLS))
                .replaceWithVoid();
    }
}
