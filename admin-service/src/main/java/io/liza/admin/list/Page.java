package io.liza.admin.list;

import java.util.List;

/**
 * One page of a list.
 *
 * @param newer cursor for the previous page; null on the first page
 * @param older cursor for the next page; null on the last page
 */
public record Page<E>(List<E> rows, BoundedCount total, Cursor newer, Cursor older) {

    /** @param places of the rows, in the order of the list */
    static <E> Page<E> of(List<E> rows, BoundedCount total, List<Cursor> places, boolean hasNewer, boolean hasOlder) {
        return new Page<>(
                rows,
                total,
                hasNewer && !places.isEmpty() ? places.get(0) : null,
                hasOlder && !places.isEmpty() ? places.get(places.size() - 1) : null);
    }
}
