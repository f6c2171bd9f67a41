package io.liza.admin.list;

import java.util.List;

/**
 * One page of a list.
 *
 * @param newer where the page of later rows begins; null on the first page
 * @param older where the page of earlier rows begins; null on the last page
 */
public record Page<E>(List<E> rows, BoundedCount total, Cursor newer, Cursor older) {

    /** How many rows the whole list has, as far as they were counted. */
    public long found() {
        return total.atLeast();
    }

    /** @param places of the rows, in their order */
    static <E> Page<E> of(List<E> rows, BoundedCount total, List<Cursor> places, boolean hasNewer, boolean hasOlder) {
        return new Page<>(
                rows,
                total,
                hasNewer && !places.isEmpty() ? places.get(0) : null,
                hasOlder && !places.isEmpty() ? places.get(places.size() - 1) : null);
    }
}
