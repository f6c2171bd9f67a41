package io.liza.admin.list;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads a list with keyset pagination: each page begins after the last row of the previous one, so all pages cost the
 * same. A first query finds the cursors of the rows, with index-only scans if the filters allow it; a second query
 * reads the rows.
 *
 * @param idOf returns the id of a row
 * @param fetched HQL that fetches the associations that a page shows
 */
public record KeysetQuery<E>(Class<E> type, Function<E, Long> idOf, String fetched) {

    private static final int BATCH = 1_000;

    /** Order that needs no sorting, since HQL requires an order in a subquery with a limit. */
    private static final String IN_ANY_ORDER = " order by cast(0 as Integer)";

    /**
     * Rows, and the number of cursors found; there may be fewer rows, since rows may be deleted between the two
     * queries.
     */
    private record Batch<E>(List<E> rows, int found) {}

    /** Returns one page of the rows that fulfil the conditions, and their number. */
    public Uni<Page<E>> page(Supplier<Conditions> where, Paging paging) {
        int size = paging.rows();
        Optional<Cursor> before = Cursor.parse("newer", paging.newer);
        Optional<Cursor> after = Cursor.parse("older", paging.older);
        boolean backwards = before.isPresent();
        Optional<Cursor> start = backwards ? before : after;
        Conditions conditions = where.get();
        start.ifPresent(cursor -> conditions.beyond(cursor, backwards));
        return inTransaction(
                conditions, () -> cursors(conditions, backwards, size + 1).chain(found -> {
                    List<Cursor> shown = shown(found, size, backwards);
                    boolean more = found.size() > size;
                    Uni<BoundedCount> count = start.isEmpty() && !more
                            ? Uni.createFrom().item(new BoundedCount(found.size(), true))
                            : total(where.get(), found.size());
                    return rows(shown)
                            .chain(rows -> count.map(total -> Page.of(
                                    rows, total, shown, backwards ? more : start.isPresent(), backwards || more)));
                }));
    }

    /** Returns the cursors in the order of the list, without the extra one that shows whether there are more rows. */
    private static List<Cursor> shown(List<Cursor> found, int size, boolean backwards) {
        List<Cursor> shown = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        if (backwards) {
            Collections.reverse(shown);
        }
        return shown;
    }

    /**
     * Returns the ids of the rows before and after a row, which itself need not fulfil the conditions.
     *
     * @param key sort key of the row
     */
    public Uni<Neighbours> neighbours(Supplier<Conditions> where, Object key, long id) {
        return neighbour(where.get(), key, id, true)
                .chain(previous -> neighbour(where.get(), key, id, false).map(next -> new Neighbours(previous, next)));
    }

    private static Uni<Long> neighbour(Conditions where, Object key, long id, boolean backwards) {
        where.beyond(where.source().key().cursor(key, id), backwards);
        return inTransaction(where, () -> cursors(where, backwards, 1))
                .map(found -> found.isEmpty() ? null : found.get(0).id());
    }

    /** Streams all rows that fulfil the conditions, in batches, in the order of the list. */
    public Multi<List<E>> all(Supplier<Conditions> where) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Cursor>::new, last -> uncancellable(batch(where.get(), last)))
                .whilst(batch -> batch.found() == BATCH)
                .map(Batch::rows);
    }

    /** Completes a query even if its subscriber cancels, because a cancelled query would leave its transaction open. */
    private static <R> Uni<R> uncancellable(Uni<R> query) {
        return Uni.createFrom().emitter(result -> query.subscribe().with(result::complete, result::fail));
    }

    /** Returns the number of rows that fulfil the conditions, up to the bound of {@link BoundedCount}. */
    public Uni<Long> count(Supplier<Conditions> where) {
        Conditions conditions = where.get();
        return inTransaction(conditions, () -> total(conditions, 0, BoundedCount.MAX))
                .map(BoundedCount::atLeast);
    }

    private Uni<Batch<E>> batch(Conditions where, AtomicReference<Cursor> last) {
        if (last.get() != null) {
            where.beyond(last.get(), false);
        }
        return inTransaction(where, () -> cursors(where, false, BATCH)
                .invoke(cursors -> cursors.stream().reduce((one, next) -> next).ifPresent(last::set))
                .chain(cursors -> rows(cursors).map(rows -> new Batch<>(rows, cursors.size()))));
    }

    private static <R> Uni<R> inTransaction(Conditions where, Supplier<Uni<R>> queries) {
        return Panache.withTransaction(() -> where.preparation()
                .map(preparation -> Panache.getSession().chain(session -> {
                    var query = session.createNativeQuery(preparation.sql());
                    preparation.values().forEach(query::setParameter);
                    return query.getSingleResult();
                }))
                .orElse(Uni.createFrom().nullItem())
                .chain(() -> queries.get()));
    }

    private static Uni<List<Cursor>> cursors(Conditions where, boolean backwards, int limit) {
        FromClause from = where.source();
        String hql = "select " + (from.linked() ? "distinct " : "") + from.cursorColumns() + " " + where.hql()
                + from.ordered(backwards);
        return select(hql, Object[].class, where.values(), limit).map(found -> found.stream()
                .map(columns -> from.key().cursor(columns[0], columns[1]))
                .toList());
    }

    private Uni<List<E>> rows(List<Cursor> cursors) {
        if (cursors.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String hql = "from " + type.getSimpleName() + " row" + fetched + " where row.id in :ids";
        List<Long> ids = cursors.stream().map(Cursor::id).toList();
        return select(hql, type, Map.of("ids", ids), ids.size()).map(rows -> {
            Map<Long, E> byId = rows.stream().collect(Collectors.toMap(idOf, Function.identity()));
            return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
        });
    }

    /** Counts distinct rows up to a bound, so that the cost does not grow with the list. */
    private static Uni<BoundedCount> total(Conditions where, int shown) {
        return total(where, shown, where.combined() ? BoundedCount.MAX_OF_COMBINATIONS : BoundedCount.MAX);
    }

    private static Uni<BoundedCount> total(Conditions where, int shown, int max) {
        FromClause from = where.source();
        String hql = "select count(*), count(" + (from.linked() ? "distinct " : "") + "found.id) from (select "
                + from.id() + " as id " + where.hql() + IN_ANY_ORDER + " limit " + (max + 1) + ") found";
        return select(hql, Object[].class, where.values(), 1)
                .map(counted -> BoundedCount.of((Long) counted.get(0)[1], (Long) counted.get(0)[0], shown, max));
    }

    private static <R> Uni<List<R>> select(String hql, Class<R> type, Map<String, Object> values, int size) {
        return Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, type).setMaxResults(size);
            values.forEach(query::setParameter);
            return query.getResultList();
        });
    }
}
