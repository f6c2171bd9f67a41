package io.liza.admin.verification;

import io.liza.admin.order.OrderLock;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Locks an order until the next day in the company's time zone if callers of three calls within 24 hours could not be
 * verified: somebody may be trying postcodes.
 */
@ApplicationScoped
class ProbingGuard {

    /** Locks the orders: of two transactions with failures of one order, the second then sees those of the first. */
    private static final String WAIT = "select from orders where number = any ($1) order by id for update";

    /** {@code $2} is the beginning of today. Older failures count if they are in the 24 hours before one of today. */
    private static final String PROBED =
            """
            select order_number, max(at) as at
            from (
                select order_number, at, count(*) over (
                    partition by order_number order by at range between interval '24 hours' preceding and current row
                ) as failures
                from verification
                join orders on orders.number = order_number and num_nonnulls(phone_hash, postcode_hash) > 0
                where order_number = any ($1) and not passed and at >= $2::timestamptz - interval '24 hours'
            ) as counted
            where failures >= 3 and at >= $2
            group by order_number
            order by order_number
            """;

    private final OrderLock lock;
    private final CompanyClock clock;

    ProbingGuard(OrderLock lock, CompanyClock clock) {
        this.lock = lock;
        this.clock = clock;
    }

    /** @param failed numbers of orders for which a verification failed just now */
    Uni<Void> lockProbed(SqlConnection transaction, String[] failed) {
        if (failed.length == 0) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime today = clock.startOf(clock.today()).atOffset(ZoneOffset.UTC);
        return transaction
                .preparedQuery(WAIT)
                .execute(Tuple.of(failed))
                .chain(() -> transaction.preparedQuery(PROBED).execute(Tuple.of(failed, today)))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> lock.lock(
                        transaction,
                        row.getString("order_number"),
                        endOfDay(row.getOffsetDateTime("at").toInstant())))
                .collect()
                .last();
    }

    private Instant endOfDay(Instant at) {
        return clock.startOf(clock.day(at).plusDays(1));
    }
}
