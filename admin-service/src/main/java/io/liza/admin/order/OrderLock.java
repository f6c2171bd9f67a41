package io.liza.admin.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Locks an order for callers, because of too many failed verifications. */
@ApplicationScoped
public class OrderLock {

    private static final String LOCK =
            """
            with locked as (
                update orders set locked_until = $2 where number = $1 and $2 > coalesce(locked_until, '-infinity')
                returning number, status
            )
            insert into outbox (order_number, status, at) select number, status, now() from locked where status is not null
            """;

    /** Locks an order until a time, or leaves it locked longer; does nothing if there is no such order. */
    public Uni<Void> lock(SqlConnection transaction, String orderNumber, Instant until) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(orderNumber, until.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
