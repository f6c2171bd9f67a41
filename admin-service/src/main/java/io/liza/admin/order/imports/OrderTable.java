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

/** Writes many orders at once, with their history and what Kafka is to be told. What is as it should be is not touched. */
@ApplicationScoped
class OrderTable {
    /**
     * Others may read meanwhile, but neither write nor hold rows to write them later: what the history says was before,
     * was; and nobody waits crosswise.
     */
    private static final String ALONE = "lock table orders in exclusive mode";

    /**
     * The planner takes the orders for few where it has not looked at them since they became many, as in an import. It
     * would then compare each row with each order; hashing both costs little more even where they are few.
     */
    private static final String BY_HASHING = "set local enable_nestloop = off";

    private static final String WRITE =
            """
            with said as materialized (
                select said.*, orders.id, orders.status as old_status, orders.notes as old_notes
                from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[])) as said (number, status, notes)
                left join orders on orders.number = said.number
            ), created as (
                insert into orders (number, status, notes, created_at)
                select number, status, coalesce(notes, ''), ?4 from said where id is null
                returning id, number, cast(?6 as text) as old_status, '' as old_notes, status, notes
            ), changed as (
                update orders set
                    status = said.status, notes = coalesce(said.notes, old_notes), version = version + 1
                from said
                where orders.id = said.id and (old_status <> said.status or old_notes <> said.notes)
                returning orders.id, orders.number, old_status, old_notes, orders.status, orders.notes
            ), news as (
                select * from created union all select * from changed
            ), history as (
                insert into status_change (order_id, from_status, to_status, notes, changed_by, at)
                select id, old_status, status, nullif(notes, old_notes), ?5, ?4
                from news where status <> old_status or notes <> old_notes
            ), told as (
                insert into outbox (order_number, status, at)
                select number, status, ?4 from news where status <> old_status
            )
            select (select count(*) from created), (select count(*) from changed)
            """;

    /** How many orders were new, and how many others. */
    record Written(int created, int changed) {
        Written and(Written more) {
            return new Written(created + more.created, changed + more.changed);
        }
    }

    /** In the transaction at hand, batch by batch. No number may come twice. */
    Uni<Written> write(Multi<List<OrderRow>> batches, String by, Instant at) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ALONE)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(BY_HASHING).executeUpdate())
                .chain(() -> batches.onItem()
                        .transformToUniAndConcatenate(batch -> write(session, batch, by, at))
                        .collect()
                        .with(Collectors.reducing(new Written(0, 0), Written::and))));
    }

    private static Uni<Written> write(Mutiny.Session session, List<OrderRow> batch, String by, Instant at) {
        return session.createNativeQuery(WRITE, Object[].class)
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
