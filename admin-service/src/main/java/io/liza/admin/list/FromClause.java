package io.liza.admin.list;

/**
 * The entity that a query of a list reads, and the sort key of its rows.
 *
 * @param from HQL with one alias
 * @param row HQL path to the row of the list, starting with that alias
 * @param kind number of results for a row of the list
 */
public record FromClause(String from, String row, SortKey<?> key, Kind kind) {

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
        return new FromClause(entity + " row", "row", SortKey.time("row." + time), Kind.ROWS);
    }

    /** Reads the rows themselves, with the alias {@code row}, highest number first. */
    public static FromClause ranked(String entity, String number) {
        return new FromClause(entity + " row", "row", SortKey.number("row." + number), Kind.ROWS);
    }

    /** Reads links to the rows, with the alias {@code link}, latest first. */
    public static FromClause links(String entity, String row, String time) {
        return new FromClause(entity + " link", "link." + row, SortKey.time("link." + time), Kind.LINKS);
    }

    /**
     * Reads links to the rows, with the alias {@code link}, highest aggregate first.
     *
     * @param aggregate HQL for the sort key, such as {@code count(link.call.id)}
     */
    public static FromClause groups(String entity, String row, String aggregate) {
        return new FromClause(entity + " link", "link." + row, SortKey.number(aggregate), Kind.GROUPS);
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

    String ordered(String direction) {
        return " order by " + key.hql() + " " + direction + ", " + id() + " " + direction;
    }
}
