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
 * A list that pages by key: each page begins where the last one ended, so the thousandth costs as much as the first. A
 * query first finds the places of the rows, in indexes alone where the filters allow it; a second one reads these rows.
 *
 * @param idOf reads the id of a row
 * @param fetched HQL for the associations that a page shows
 */
public record KeysetQuery<E>(Class<E> type, Function<E, Long> idOf, String fetched) {

    private static final int BATCH = 1_000;

    /** HQL requires an order in a subquery with a limit; this one needs no sorting. */
    private static final String IN_ANY_ORDER = " order by cast(0 as Integer)";

    /** Rows, and the number of places found for them: rows may be deleted between the two queries. */
    private record Batch<E>(List<E> rows, int found) {}

    /** One page of the rows that fulfil the conditions, and their number. */
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

    /** In the order of the list, without the extra place that only tells that there are more. */
    private static List<Cursor> shown(List<Cursor> found, int size, boolean backwards) {
        List<Cursor> shown = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        if (backwards) {
            Collections.reverse(shown);
        }
        return shown;
    }

    /** All rows that fulfil the conditions, in batches, in the order of the list. */
    public Multi<List<E>> all(Supplier<Conditions> where) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Cursor>::new, last -> finished(batch(where.get(), last)))
                .whilst(batch -> batch.found() == BATCH)
                .map(Batch::rows);
    }

    /** Completes a query even if its reader cancels: a cancelled query would leave its transaction open. */
    private static <R> Uni<R> finished(Uni<R> query) {
        return Uni.createFrom().emitter(result -> query.subscribe().with(result::complete, result::fail));
    }

    /** Number of rows that fulfil the conditions, up to the bound of {@link BoundedCount}. */
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

    private static Uni<List<Cursor>> places(Conditions where, String direction, int limit) {
        FromClause from = where.source();
        String hql = "select " + (from.linked() ? "distinct " : "") + from.place() + " " + where.hql()
                + from.ordered(direction);
        return select(hql, Object[].class, where.values(), limit).map(found -> found.stream()
                .map(columns -> from.key().cursor(columns[0], columns[1]))
                .toList());
    }

    private Uni<List<E>> rows(List<Cursor> places) {
        if (places.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String hql = "from " + type.getSimpleName() + " row" + fetched + " where row.id in :ids";
        List<Long> ids = places.stream().map(Cursor::id).toList();
        return select(hql, type, Map.of("ids", ids), ids.size()).map(rows -> {
            Map<Long, E> byId = rows.stream().collect(Collectors.toMap(idOf, Function.identity()));
            return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
        });
    }

    /** Counts up to a bound, so that a long list costs no more than a short one; a row may have several links. */
    private static Uni<BoundedCount> total(Conditions where, int shown) {
        FromClause from = where.source();
        String hql = "select count(*), count(" + (from.linked() ? "distinct " : "") + "found.id) from (select "
                + from.id() + " as id " + where.hql() + IN_ANY_ORDER + " limit " + (BoundedCount.MAX + 1) + ") found";
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
