package io.liza.admin.list;

/**
 * Where a query finds the rows of a list, and what they are sorted by.
 *
 * @param from HQL with one alias
 * @param row HQL for the list's row, starting with that alias
 * @param kind how many results a row of the list has
 */
public record FromClause(String from, String row, SortKey<?> key, Kind kind) {

    enum Kind {
        /** One. */
        ROWS,
        /** Several: the links of a row to the searched thing. They hold a copy of the key, so the row need not be read. */
        LINKS,
        /** Several, from which the key is aggregated. */
        GROUPS
    }

    /** The rows themselves, with the alias {@code row}, latest first. */
    public static FromClause rows(String entity, String time) {
        return new FromClause(entity + " row", "row", SortKey.time("row." + time), Kind.ROWS);
    }

    /** Links to the rows, with the alias {@code link}, latest first. */
    public static FromClause links(String entity, String row, String time) {
        return new FromClause(entity + " link", "link." + row, SortKey.time("link." + time), Kind.LINKS);
    }

    /**
     * Links to the rows, with the alias {@code link}, the highest aggregate first.
     *
     * @param aggregate HQL such as {@code count(link.call.id)}
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

    String place() {
        return key.hql() + ", " + id();
    }

    String ordered(String direction) {
        return " order by " + key.hql() + " " + direction + ", " + id() + " " + direction;
    }
}
