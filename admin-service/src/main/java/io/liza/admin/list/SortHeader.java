package io.liza.admin.list;

import io.liza.admin.http.QueryString;

/**
 * The header of a column by which a list can be sorted.
 *
 * @param query query string of the link that sorts the list, or reverses its order
 * @param direction value of {@code aria-sort}; null if the list is sorted by another column
 */
public record SortHeader(QueryString query, String direction) {

    /**
     * @param query of the list
     * @param current value of the parameter {@code sort}
     * @param descending its value for the highest first
     * @param ascending its value for the lowest first
     */
    public static SortHeader of(QueryString query, String current, String descending, String ascending) {
        boolean isDescending = current.equals(descending);
        String direction = isDescending ? "descending" : current.equals(ascending) ? "ascending" : null;
        return new SortHeader(query.and("sort", isDescending ? ascending : descending), direction);
    }
}
