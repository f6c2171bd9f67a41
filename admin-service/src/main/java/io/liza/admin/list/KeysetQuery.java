package io.liza.admin.list;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A list that pages by key: each page begins where the last one ended, so the thousandth costs as much as the first. The
 * places of its rows are found first, in indexes where filters allow, and then only these rows are read.
 *
 * @param source the rows themselves; a filter may look for them elsewhere
 * @param fetched HQL that brings along what a page shows of each row
 */
public record KeysetQuery<E>(Class<E> type, FromClause source, String fetched) {

    private static final int BATCH = 1_000;

    /** A subquery with a limit wants an order; this is one that nothing has to be sorted for. */
    private static final String IN_ANY_ORDER = " order by cast(0 as Integer)";

    /** Some rows, and how many places were found: rows may be deleted in between. */
    private record Batch<E>(List<E> rows, int found) {}

    /** The wanted part of the rows that fulfil the conditions, and how many there are. */
    public Uni<Page<E>> page(Supplier<Conditions> where, Paging paging) {
        int size = paging.rows();
        Optional<Cursor> before = Cursor.parse("newer", paging.newer);
        Optional<Cursor> after = Cursor.parse("older", paging.older);
        boolean backwards = before.isPresent();
        Optional<Cursor> start = backwards ? before : after;
        Conditions here = where.get();
        start.ifPresent(place -> here.beyond(place, backwards ? ">" : "<"));
        return inTransaction(
                here, () -> places(here, backwards ? "asc" : "desc", size + 1).chain(found -> {
                    List<Cursor> shown = shown(found, size, backwards);
                    boolean more = found.size() > size;
                    return rows(shown).chain(rows -> total(where.get(), found.size())
                            .map(total -> Page.of(
                                    rows, total, shown, backwards ? more : start.isPresent(), backwards || more)));
                }));
    }

    /** Latest first, whatever order they were found in; one more than a page has was only to tell that there are more. */
    private static List<Cursor> shown(List<Cursor> found, int size, boolean backwards) {
        List<Cursor> shown = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        if (backwards) {
            Collections.reverse(shown);
        }
        return shown;
    }

    /** All rows that fulfil the conditions, batch by batch, latest first. */
    public Multi<List<E>> all(Supplier<Conditions> where) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Cursor>::new, last -> finished(batch(where.get(), last)))
                .whilst(batch -> batch.found() == BATCH)
                .map(Batch::rows);
    }

    /** A reader who goes away must not cancel a query in the middle of its transaction. */
    private static <R> Uni<R> finished(Uni<R> query) {
        return Uni.createFrom().emitter(result -> query.subscribe().with(result::complete, result::fail));
    }

    /** How many rows fulfil the conditions, up to the bound of {@link BoundedCount}. */
    public Uni<Long> count(Supplier<Conditions> where) {
        Conditions here = where.get();
        return inTransaction(here, () -> total(here, 0)).map(BoundedCount::atLeast);
    }

    private Uni<Batch<E>> batch(Conditions where, AtomicReference<Cursor> last) {
        if (last.get() != null) {
            where.beyond(last.get(), "<");
        }
        return inTransaction(where, () -> places(where, "desc", BATCH)
                .invoke(places -> places.stream().reduce((one, next) -> next).ifPresent(last::set))
                .chain(places -> rows(places).map(rows -> new Batch<>(rows, places.size()))));
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

    private static Uni<List<Cursor>> places(Conditions where, String direction, int most) {
        FromClause from = where.source();
        String hql = "select " + (from.linked() ? "distinct " : "") + from.time() + ", " + from.id() + " " + where.hql()
                + from.ordered(direction);
        return select(hql, Object[].class, where.values(), most).map(found -> found.stream()
                .map(columns -> new Cursor((Instant) columns[0], (Long) columns[1]))
                .toList());
    }

    private Uni<List<E>> rows(List<Cursor> places) {
        if (places.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String hql = "from " + source.from() + fetched + " where row.id in :ids" + source.ordered("desc");
        return select(hql, type, Map.of("ids", places.stream().map(Cursor::id).toList()), places.size());
    }

    /** Counted up to a bound, so that a long list costs no more than a short one; of links, several may be one row's. */
    private static Uni<BoundedCount> total(Conditions where, int shown) {
        FromClause from = where.source();
        String hql = "select count(*), count(" + (from.linked() ? "distinct " : "") + "found.id) from (select "
                + from.id() + " as id " + where.hql() + IN_ANY_ORDER + " limit " + (BoundedCount.MOST + 1) + ") found";
        return select(hql, Object[].class, where.values(), 1)
                .map(counted -> BoundedCount.of((Long) counted.get(0)[1], (Long) counted.get(0)[0], shown));
    }

    private static <R> Uni<List<R>> select(String hql, Class<R> type, Map<String, Object> values, int size) {
        return Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, type).setMaxResults(size);
            values.forEach(query::setParameter);
            return query.getResultList();
        });
    }
}
