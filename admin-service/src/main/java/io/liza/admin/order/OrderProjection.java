package io.liza.admin.order;

import static io.liza.admin.inbox.ColumnType.TEXT;
import static io.liza.admin.inbox.ColumnType.TIMESTAMPTZ;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.ColumnType;
import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.CallerVerified;
import io.liza.event.CallEvent.OrderConfirmed;
import io.liza.event.Turn;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the orders that callers confirmed, or creates them as enquiries, and links them to their calls. An order that
 * exists keeps its status.
 */
@ApplicationScoped
class OrderProjection implements Projection {

    /** In the order of numbers, so that two transactions cannot deadlock. */
    private static final String MERGE_ORDERS =
            """
            insert into orders (number, status, created_at, last_asked_at)
            select number, null, min(at), max(at) from :incoming group by number order by number
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

    /** Of several answers to one call, the link keeps the latest status that was told. */
    private static final String LINK_CALLS =
            """
            with linked as (
                insert into order_call (order_id, call_id, at, told, call_started_at, caller_id, order_created_at)
                select orders.id, call.id, max(incoming.at),
                    (array_agg(told order by incoming.at desc) filter (where told is not null))[1],
                    call.started_at, call.caller_id, orders.created_at
                from :incoming
                join orders on orders.number = incoming.number
                join call on call.sid = incoming.sid
                group by orders.id, call.id
                order by orders.id, call.id
                on conflict (order_id, call_id) do update set
                    at = greatest(order_call.at, excluded.at),
                    told = case when order_call.at < excluded.at then coalesce(excluded.told, order_call.told)
                                else coalesce(order_call.told, excluded.told) end
                    where order_call.at < excluded.at or order_call.told is null and excluded.told is not null
                returning order_id, xmax = 0 as is_new
            )
            update orders set calls = calls + added.count
            from (select order_id, count(*) as count from linked where is_new group by order_id) as added
            where orders.id = added.order_id
            """;

    /** An answer about an order; {@code told} is null if it told no status. */
    private record Answer(Turn turn, OrderNumber order, OrderStatus told) {

        static Stream<Answer> of(CallEvent event) {
            if (event instanceof OrderConfirmed confirmed) {
                return Stream.of(new Answer(confirmed.turn(), confirmed.orderNumber(), confirmed.told()));
            }
            return event instanceof CallerVerified verified
                    ? Stream.of(new Answer(verified.turn(), verified.orderNumber(), verified.told()))
                    : Stream.empty();
        }
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        List<String> sids =
                events.stream().map(event -> event.turn().callSid()).distinct().toList();
        var calls = new ColumnArrays<>(sids).column("sid", TEXT, Function.identity());
        List<Answer> answers = events.stream()
                .flatMap(Answer::of)
                .sorted(Comparator.comparing(Answer::order))
                .toList();
        var orders = new ColumnArrays<>(answers)
                .column("number", TEXT, answer -> answer.order().digits())
                .column("at", TIMESTAMPTZ, answer -> answer.turn().at())
                .column("sid", TEXT, answer -> answer.turn().callSid())
                .column("told", ColumnType.<OrderStatus>constant(), Answer::told);
        return orders.execute(transaction, MERGE_ORDERS)
                .chain(() -> calls.execute(transaction, COPY_CALLS))
                .chain(() -> orders.execute(transaction, COPY_ORDERS))
                .chain(() -> orders.execute(transaction, LINK_CALLS))
                .replaceWithVoid();
    }
}
