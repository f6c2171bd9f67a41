package io.liza.admin.list;

/**
 * Ids of the rows before and after a row of a list.
 *
 * @param previous null for the first row
 * @param next null for the last row
 */
public record Neighbours(Long previous, Long next) {

    public static final Neighbours NONE = new Neighbours(null, null);
}
