package io.liza.admin.list;

/**
 * The entity that a query of a list reads, and the sort key of its rows.
 *
 * @param from HQL with one alias
 * @param row HQL path to the row of the list, starting with that alias
 * @param kind number of results for a row of the list
 * @param ascending whether the lowest key comes first; otherwise the highest
 */
public record FromClause(String from, String row, SortKey<?> key, Kind kind, boolean ascending) {

    enum Kind {
        /** One result for each row. */
        ROWS,
        /**
         * Several results for a row, which are its links to the filtered entity. A link has a copy of the sort key, so
         * the query need not read the row.
         */
        LINKS,
        /** Several results for a row, from which the sort key is aggregated. */
        GROUPS
    }

    /** Reads the rows themselves, with the alias {@code row}, latest first. */
    public static FromClause rows(String entity, String time) {
        return rows(entity, SortKey.time("row." + time));
    }

    /** Reads the rows themselves, with the alias {@code row}, highest number first. */
    public static FromClause ranked(String entity, String number) {
        return rows(entity, SortKey.number("row." + number));
    }

    /** Reads the rows themselves, with the alias {@code row}, highest key first. */
    public static FromClause rows(String entity, SortKey<?> key) {
        return new FromClause(entity + " row", "row", key, Kind.ROWS, false);
    }

    /** Reads links to the rows, with the alias {@code link}, latest first. */
    public static FromClause links(String entity, String row, String time) {
        return new FromClause(entity + " link", "link." + row, SortKey.time("link." + time), Kind.LINKS, false);
    }

    /**
     * Reads links to the rows, with the alias {@code link}, highest aggregate first.
     *
     * @param aggregate HQL for the sort key, such as {@code count(link.call.id)}
     */
    public static FromClause groups(String entity, String row, String aggregate) {
        return new FromClause(entity + " link", "link." + row, SortKey.number(aggregate), Kind.GROUPS, false);
    }

    /** Returns the same rows in the opposite order, which the same index carries. */
    public FromClause reversed() {
        return new FromClause(from, row, key, kind, !ascending);
    }

    boolean grouped() {
        return kind == Kind.GROUPS;
    }

    public boolean linked() {
        return kind == Kind.LINKS;
    }

    String id() {
        return row + ".id";
    }

    String cursorColumns() {
        return key.hql() + ", " + id();
    }

    /** @param backwards whether to read from the end of the list to its beginning */
    String ordered(boolean backwards) {
        String direction = ascending == backwards ? "desc" : "asc";
        return " order by " + key.hql() + " " + direction + ", " + id() + " " + direction;
    }
}
