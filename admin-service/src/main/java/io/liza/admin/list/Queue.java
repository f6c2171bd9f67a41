package io.liza.admin.list;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * A query of the first rows of a list, and of their number up to a bound, so that its cost does not grow with the list as
 * long as an index has the order of the rows.
 *
 * @param fetched HQL that fetches the associations that a page shows
 * @param where HQL with the alias {@code row}
 * @param order HQL with the alias {@code row}
 */
public record Queue<E>(Class<E> type, String fetched, String where, String order, Map<String, Object> values) {

    private static final int MAX_COUNT = 1_000;

    /** @param exact false if there are more rows than were counted */
    public record First<E>(List<E> rows, long count, boolean exact) {}

    public Uni<First<E>> first(int size) {
        return Panache.withSession(() -> Panache.getSession().chain(session -> {
                    var query = session.createSelectionQuery(
                                    "from " + type.getSimpleName() + " row" + fetched + " where " + where + " order by "
                                            + order,
                                    type)
                            .setMaxResults(size);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                }))
                .chain(rows -> rows.size() < size
                        ? Uni.createFrom().item(new First<>(rows, rows.size(), true))
                        : count(MAX_COUNT)
                                .map(count -> new First<>(rows, Math.min(count, MAX_COUNT), count <= MAX_COUNT)));
    }

    /** The number of rows, or a larger number than {@code max}. */
    public Uni<Long> count(int max) {
        return Panache.withSession(() -> Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(
                    "select count(*) from (select row.id as id from " + type.getSimpleName() + " row where " + where
                            + " order by " + order + " limit " + (max + 1) + ") found",
                    Long.class);
            values.forEach(query::setParameter);
            return query.getSingleResult();
        }));
    }
}
