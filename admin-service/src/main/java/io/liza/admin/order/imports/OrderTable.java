package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.OrderRow;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes many orders at once, with their history and outbox entries. Unchanged orders are not touched. */
@ApplicationScoped
class OrderTable {
    /**
     * Blocks other writers but no readers, so that the previous status in the history is right and no transactions
     * deadlock.
     */
    private static final String LOCK_TABLE = "lock table orders in exclusive mode";

    /**
     * Statistics are stale during an import, so the planner picks a nested loop; a hash join costs little more even for
     * few orders.
     */
    private static final String NO_NESTED_LOOPS = "set local enable_nestloop = off";

    private static final String WRITE_ROWS =
            """
            with incoming as materialized (
                select file.*, orders.id, orders.status as old_status, orders.notes as old_notes
                from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[])) as file (number, status, notes)
                left join orders on orders.number = file.number
            ), created as (
                insert into orders (number, status, notes, created_at)
                select number, status, coalesce(notes, ''), ?4 from incoming where id is null
                returning id, number, cast(?6 as text) as old_status, '' as old_notes, status, notes
            ), changed as (
                update orders set
                    status = incoming.status, notes = coalesce(incoming.notes, old_notes), version = version + 1
                from incoming
                where orders.id = incoming.id and (old_status <> incoming.status or old_notes <> incoming.notes)
                returning orders.id, orders.number, old_status, old_notes, orders.status, orders.notes
            ), written as (
                select * from created union all select * from changed
            ), history as (
                insert into status_change (order_id, from_status, to_status, notes, changed_by, at)
                select id, old_status, status, nullif(notes, old_notes), ?5, ?4
                from written where status <> old_status or notes <> old_notes
            ), queued as (
                insert into outbox (order_number, status, at)
                select number, status, ?4 from written where status <> old_status
            )
            select (select count(*) from created), (select count(*) from changed)
            """;

    /** Numbers of created and of changed orders. */
    record Written(int created, int changed) {
        Written and(Written more) {
            return new Written(created + more.created, changed + more.changed);
        }
    }

    /** Writes all batches in the current transaction. Each order number must occur once. */
    Uni<Written> write(Multi<List<OrderRow>> batches, String by, Instant at) {
        return Panache.getSession().chain(session -> session.createNativeQuery(LOCK_TABLE)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(NO_NESTED_LOOPS).executeUpdate())
                .chain(() -> batches.onItem()
                        .transformToUniAndConcatenate(batch -> write(session, batch, by, at))
                        .collect()
                        .with(Collectors.reducing(new Written(0, 0), Written::and))));
    }

    private static Uni<Written> write(Mutiny.Session session, List<OrderRow> batch, String by, Instant at) {
        return session.createNativeQuery(WRITE_ROWS, Object[].class)
                .setParameter(1, column(batch, row -> row.number().digits()))
                .setParameter(2, column(batch, row -> row.status().name()))
                .setParameter(3, column(batch, OrderRow::notes))
                .setParameter(4, at)
                .setParameter(5, by)
                .setParameter(6, OrderStatus.INITIAL.name())
                .getSingleResult()
                .map(counts -> new Written(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue()));
    }

    private static String[] column(List<OrderRow> rows, Function<OrderRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
