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
 * @param time the row's time, by which the list is sorted, latest first
 */
public record Listing<E>(Class<E> type, String from, String time, Function<E, Cursor> place) {

    private static final int SIZE = 50;
    private static final int BATCH = 1_000;

    /** The page after a place ({@code older}), before a place ({@code newer}), or the first one. */
    public Uni<Slice<E>> page(Where where, String newer, String older) {
        Optional<Cursor> before = Cursor.parse("newer", newer);
        Optional<Cursor> after = Cursor.parse("older", older);
        boolean backwards = before.isPresent();
        Optional<Cursor> start = backwards ? before : after;
        after(where, backwards ? ">" : "<", start);
        String hql = from + where.hql() + ordered(backwards ? "asc" : "desc");
        return select(hql, where.values(), SIZE + 1).map(found -> slice(found, start.isPresent(), backwards));
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
        return select(from + where.hql() + ordered("desc"), where.values(), BATCH);
    }

    private void after(Where where, String comparison, Optional<Cursor> start) {
        where.and("(" + time + ", row.id) " + comparison + " (:startAt, :startId)", "startAt", start.map(Cursor::at));
        start.ifPresent(cursor -> where.values().put("startId", cursor.id()));
    }

    private String ordered(String direction) {
        return " order by " + time + " " + direction + ", row.id " + direction;
    }

    private Uni<List<E>> select(String hql, Map<String, Object> values, int size) {
        return Panache.withSession(() -> Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, type).setMaxResults(size);
            values.forEach(query::setParameter);
            return query.getResultList();
        }));
    }

    private Slice<E> slice(List<E> found, boolean started, boolean backwards) {
        boolean more = found.size() > SIZE;
        var rows = new ArrayList<>(more ? found.subList(0, SIZE) : found);
        if (backwards) {
            Collections.reverse(rows);
            return Slice.of(rows, place, more, true);
        }
        return Slice.of(rows, place, started, more);
    }
}
