package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.OrderRow;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes many orders at once, with their history and outbox entries. Unchanged orders are not written. */
@ApplicationScoped
class OrderTable {
    /**
     * Blocks other writers but no readers, so that the history has the correct previous status and no transactions
     * deadlock.
     */
    private static final String LOCK_TABLE = "lock table orders in exclusive mode";

    /**
     * Statistics are stale during an import, so the planner picks a nested loop; a hash join costs little more even for
     * few orders.
     */
    private static final String NO_NESTED_LOOPS = "set local enable_nestloop = off";

    /** Each row has the new values of an order by column; a column that is absent keeps its value. */
    private static final String COMPARE_ROWS =
            """
            with incoming as materialized (
                select file.number, file.place, without_known_note(orders.id, cast(file.json as jsonb)) as told, orders.id,
                    coalesce(to_jsonb(orders), '{"notes": ""}') as old
                from unnest(cast(?1 as text[]), cast(?2 as text[])) with ordinality as file (number, json, place)
                left join orders on orders.number = file.number
            ), merged as (
                select number, place, id, old, old || told || case when jsonb_typeof(told -> 'message') = 'object' then jsonb_build_object('message', nullif(
                    jsonb_strip_nulls(coalesce(nullif(old -> 'message', 'null'), '{}') || (told -> 'message')), '{}'))
                    else '{}' end as new
                from incoming
            ), differing as materialized (
                select number, place, id, old ->> 'status' as old_status, new, (
                    select jsonb_object_agg(key, value) from jsonb_each(new)
                    where value is distinct from coalesce(old -> key, 'null')) as changes
                from merged
            )
            """;

    private static final String WRITE_ROWS = COMPARE_ROWS
            + """
            , wanted as (
                select differing.number as of_number, differing.id as of_id, filled.*
                from differing, jsonb_populate_record(cast(null as orders), new) as filled
                where changes is not null
            ), created as (
                insert into orders (number, status, notes, created_at, promised_from, promised_to, shipped_on, delivered_on,
                    carrier, tracking_number, tracking_link, message, phone_hash, postcode_hash)
                select of_number, status, notes, ?3, promised_from, promised_to, shipped_on, delivered_on,
                    carrier, tracking_number, tracking_link, message, phone_hash, postcode_hash
                from wanted where of_id is null
                returning id, number
            ), changed as (
                update orders set
                    status = wanted.status, notes = wanted.notes, promised_from = wanted.promised_from,
                    promised_to = wanted.promised_to, shipped_on = wanted.shipped_on, delivered_on = wanted.delivered_on,
                    carrier = wanted.carrier, tracking_number = wanted.tracking_number,
                    tracking_link = wanted.tracking_link, message = wanted.message, phone_hash = wanted.phone_hash,
                    postcode_hash = wanted.postcode_hash, version = orders.version + 1
                from wanted
                where orders.id = of_id
                returning orders.id, orders.number
            ), written as (
                select written.id, number, coalesce(old_status, 'ENQUIRY') as old_status, new ->> 'status' as status, changes
                from (select * from created union all select * from changed) as written
                join differing using (number)
            ), history as (
                insert into status_change (order_id, from_status, to_status, notes, fields, changed_by, at, imported)
                select id, old_status, status, changes ->> 'notes', nullif(
                    changes - array ['status', 'notes', 'phone_hash', 'postcode_hash']
                    || case when jsonb_exists(changes, 'phone_hash')
                        then jsonb_build_object('phone', nullif(changes ->> 'phone_hash' is not null, false)) else '{}' end
                    || case when jsonb_exists(changes, 'postcode_hash')
                        then jsonb_build_object('postcode', nullif(changes ->> 'postcode_hash' is not null, false)) else '{}' end,
                    '{}'), ?4, ?3, true
                from written
            ), queued as (
                insert into outbox (order_number, status, at)
                select number, status, ?3 from written where changes - 'notes' <> '{}'
            )
            select (select count(*) from created), (select count(*) from changed)
            """;

    private static final String COUNT_ROWS = COMPARE_ROWS
            + """
            select count(*) filter (where id is null), count(*) filter (where id is not null and changes is not null), (
                select cast(jsonb_agg(jsonb_build_object('number', number, 'known', id is not null, 'from', old_status,
                    'to', new -> 'status', 'changes', changes) order by place) as text)
                from differing where place <= ?3)
            from differing
            """;

    /** Numbers of created and changed orders. */
    record Written(int created, int changed) {
        Written and(Written more) {
            return new Written(created + more.created, changed + more.changed);
        }
    }

    /** What {@link #write} would do; writes nothing and locks nothing. */
    Uni<Comparison> compare(Multi<List<OrderRow>> batches) {
        return Panache.getSession().chain(session -> session.createNativeQuery(NO_NESTED_LOOPS)
                .executeUpdate()
                .chain(() -> batches.onItem()
                        .transformToUniAndConcatenate(batch -> compare(session, batch))
                        .collect()
                        .with(Collectors.reducing(Comparison.NOTHING, Comparison::and))));
    }

    private static Uni<Comparison> compare(Mutiny.Session session, List<OrderRow> batch) {
        return session.createNativeQuery(COUNT_ROWS, Object[].class)
                .setParameter(1, column(batch, row -> row.number().digits()))
                .setParameter(2, column(batch, OrderRow::json))
                .setParameter(3, Comparison.FIRST)
                .getSingleResult()
                .map(row -> new Comparison(written(row), ComparedOrder.listOf((String) row[2])));
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
                .setParameter(2, column(batch, OrderRow::json))
                .setParameter(3, at)
                .setParameter(4, by)
                .getSingleResult()
                .map(OrderTable::written);
    }

    private static Written written(Object[] counts) {
        return new Written(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue());
    }

    private static String[] column(List<OrderRow> rows, Function<OrderRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
