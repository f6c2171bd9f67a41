package io.liza.admin.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The sort key of a list; rows with the same key are sorted by id.
 *
 * @param hql HQL for the key of a row, or for an aggregate of a group
 * @param toNumber converts a key to the number in cursors
 * @param fromNumber converts the number in a cursor to the key
 */
public record SortKey<K>(String hql, Function<K, Long> toNumber, LongFunction<K> fromNumber) {

    /**
     * Sorts by a time. Cursors hold microseconds, the precision of Postgres; a coarser cursor would skip or repeat
     * rows.
     */
    public static SortKey<Instant> time(String hql) {
        return new SortKey<>(
                hql,
                at -> at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000,
                micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /** Sorts by a number that is not negative, such as {@code count(*)}. */
    static SortKey<Long> number(String hql) {
        return new SortKey<>(hql, number -> number, number -> number);
    }

    /** Sorts by an {@code int} that is not negative. */
    public static SortKey<Integer> integer(String hql) {
        return new SortKey<>(hql, Integer::longValue, number -> (int) Math.min(number, Integer.MAX_VALUE));
    }

    /** @param key value that a query has selected by {@link #hql} */
    @SuppressWarnings("unchecked")
    Cursor cursor(Object key, Object id) {
        return new Cursor(toNumber.apply((K) key), (Long) id);
    }
}
