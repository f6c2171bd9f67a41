package io.liza.admin.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * What a list is sorted by, descending; rows with the same key are sorted by id.
 *
 * @param hql for the key of a row, an aggregate of a group included
 * @param toNumber the key as it is written in cursors
 * @param fromNumber the key that a cursor names
 */
public record SortKey<K>(String hql, Function<K, Long> toNumber, LongFunction<K> fromNumber) {

    /** In microseconds, the precision of Postgres: a coarser cursor would skip or repeat rows. */
    static SortKey<Instant> time(String hql) {
        return new SortKey<>(
                hql,
                at -> at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000,
                micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /** A number that is not negative, such as {@code count(*)}. */
    static SortKey<Long> number(String hql) {
        return new SortKey<>(hql, number -> number, number -> number);
    }

    /** @param key a value that a query selected by {@link #hql} */
    @SuppressWarnings("unchecked")
    Cursor cursor(Object key, Object id) {
        return new Cursor(toNumber.apply((K) key), (Long) id);
    }
}
