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
 * A list that pages by key: each page begins where the last one ended, so the thousandth costs as much as the first.
 *
 * @param from HQL that selects the rows, with the alias {@code row}
 * @param fetched HQL that brings along what a page shows of each row; counting does without, for a join in it would keep
 *     Postgres from counting in the index alone
 * @param time the row's time, by which the list is sorted, latest first
 */
public record Listing<E>(Class<E> type, String from, String fetched, String time, Function<E, Cursor> place) {

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
        Where here = after(where.get(), backwards ? ">" : "<", start);
        String order = ordered(backwards ? "asc" : "desc");
        return ids(here, order, size + 1).chain(ids -> rows(ids, order)).chain(found -> total(where.get())
                .map(total -> slice(found, size, total, start.isPresent(), backwards)));
    }

    /** Which rows, from indexes alone: of many that fulfil the conditions, only those of the page are read. */
    private Uni<List<Long>> ids(Where where, String order, int most) {
        return select("select row.id " + from + where.hql() + order, Long.class, where.values(), most);
    }

    private Uni<List<E>> rows(List<Long> ids, String order) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : select(from + fetched + " where row.id in :ids" + order, type, Map.of("ids", ids), ids.size());
    }

    /** Counted up to a bound, so that a long list costs no more than a short one. */
    private Uni<Total> total(Where where) {
        String hql = "select count(*) from (select row.id as id " + from + where.hql() + IN_ANY_ORDER + " limit "
                + (Total.MOST + 1) + ") found";
        return Panache.withSession(() -> Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, Long.class);
            where.values().forEach(query::setParameter);
            return query.getSingleResult().map(Total::of);
        }));
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
        after(where, "<", Optional.ofNullable(last));
        return select(from + fetched + where.hql() + ordered("desc"), type, where.values(), BATCH);
    }

    private Where after(Where where, String comparison, Optional<Cursor> start) {
        where.and("(" + time + ", row.id) " + comparison + " (:startAt, :startId)", "startAt", start.map(Cursor::at));
        start.ifPresent(cursor -> where.values().put("startId", cursor.id()));
        return where;
    }

    private String ordered(String direction) {
        return " order by " + time + " " + direction + ", row.id " + direction;
    }

    private static <R> Uni<List<R>> select(String hql, Class<R> type, Map<String, Object> values, int size) {
        return Panache.withSession(() -> Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, type).setMaxResults(size);
            values.forEach(query::setParameter);
            return query.getResultList();
        }));
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
