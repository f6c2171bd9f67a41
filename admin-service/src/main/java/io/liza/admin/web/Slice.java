package io.liza.admin.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param newer where the page of later rows begins; null on the first page
 * @param older where the page of earlier rows begins; null on the last page
 */
public record Slice<E>(List<E> rows, Total total, Cursor newer, Cursor older) {

    static <E> Slice<E> of(List<E> rows, Total total, Function<E, Cursor> place, boolean hasNewer, boolean hasOlder) {
        if (rows.isEmpty()) {
            return new Slice<>(rows, total, null, null);
        }
        return new Slice<>(
                rows,
                total,
                hasNewer ? place.apply(rows.get(0)) : null,
                hasOlder ? place.apply(rows.get(rows.size() - 1)) : null);
    }
}
