package io.liza.admin.web;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list that pages by key: each page begins where the last one ended, so the thousandth costs as much as the first. Which
 * rows a page shows is found in indexes alone, before any row is read.
 *
 * @param source the rows themselves; a filter may look for them elsewhere
 * @param fetched HQL that brings along what a page shows of each row
 */
public record Listing<E>(Class<E> type, Source source, String fetched, Function<E, Cursor> place) {

    private static final int BATCH = 1_000;

    /** A subquery with a limit wants an order; this is one that nothing has to be sorted for. */
    private static final String IN_ANY_ORDER = " order by cast(0 as Integer)";

    /** The wanted part of the rows that fulfil the conditions, and how many there are. */
    public Uni<Slice<E>> page(Supplier<Where> where, Paging paging) {
        int size = paging.rows();
        Optional<Cursor> before = Cursor.parse("newer", paging.newer);
        Optional<Cursor> after = Cursor.parse("older", paging.older);
        boolean backwards = before.isPresent();
        Optional<Cursor> start = backwards ? before : after;
        Where here = where.get();
        start.ifPresent(place -> here.beyond(place, backwards ? ">" : "<"));
        return prepared(
                here, () -> rows(here, backwards ? "asc" : "desc", size + 1).chain(found -> total(where.get())
                        .map(total -> slice(found, size, total, start.isPresent(), backwards))));
    }

    /** All rows that fulfil the conditions, batch by batch, latest first. */
    public Multi<List<E>> all(Supplier<Where> where) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Cursor>::new, last -> batch(where.get(), last.get())
                        .invoke(rows -> rows.stream()
                                .reduce((one, next) -> next)
                                .map(place)
                                .ifPresent(last::set)))
                .whilst(rows -> rows.size() == BATCH);
    }

    private Uni<List<E>> batch(Where where, Cursor last) {
        if (last != null) {
            where.beyond(last, "<");
        }
        return prepared(where, () -> rows(where, "desc", BATCH));
    }

    private static <R> Uni<R> prepared(Where where, Supplier<Uni<R>> queries) {
        return Panache.withTransaction(() -> where.preparation()
                .map(preparation -> Panache.getSession().chain(session -> {
                    var query = session.createNativeQuery(preparation.sql());
                    preparation.values().forEach(query::setParameter);
                    return query.getSingleResult();
                }))
                .orElse(Uni.createFrom().nullItem())
                .chain(() -> queries.get()));
    }

    private Uni<List<E>> rows(Where where, String direction, int most) {
        return ids(where, direction, most)
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : select(
                                "from " + source.from() + fetched + " where row.id in :ids" + source.ordered(direction),
                                type,
                                Map.of("ids", ids),
                                ids.size()));
    }

    private static Uni<List<Long>> ids(Where where, String direction, int most) {
        Source from = where.source();
        String hql = "select " + (from.linked() ? "distinct " : "") + from.id() + ", " + from.time() + " " + where.hql()
                + from.ordered(direction);
        return select(hql, Object[].class, where.values(), most)
                .map(found -> found.stream().map(columns -> (Long) columns[0]).toList());
    }

    /** Counted up to a bound, so that a long list costs no more than a short one; of links, several may be one row's. */
    private static Uni<Total> total(Where where) {
        Source from = where.source();
        String hql = "select count(*), count(" + (from.linked() ? "distinct " : "") + "found.id) from (select "
                + from.id() + " as id " + where.hql() + IN_ANY_ORDER + " limit " + (Total.MOST + 1) + ") found";
        return select(hql, Object[].class, where.values(), 1)
                .map(counted -> Total.of((Long) counted.get(0)[1], (Long) counted.get(0)[0] <= Total.MOST));
    }

    private static <R> Uni<List<R>> select(String hql, Class<R> type, Map<String, Object> values, int size) {
        return Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, type).setMaxResults(size);
            values.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private Slice<E> slice(List<E> found, int size, Total total, boolean started, boolean backwards) {
        boolean more = found.size() > size;
        var rows = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(rows);
            return Slice.of(rows, total, place, more, true);
        }
        return Slice.of(rows, total, place, started, more);
    }
}
