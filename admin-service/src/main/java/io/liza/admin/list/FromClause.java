package io.liza.admin.list;

/**
 * Where the rows of a list are looked for, latest first.
 *
 * @param from HQL with one alias
 * @param row HQL for the list's row, from that alias on
 * @param time HQL for the time that the list is sorted by
 * @param linked whether a row may be found several times, by way of a table that links it to what was searched for. It
 *     holds what the list is sorted by: unless another filter asks for more, the rows themselves need not be read
 */
public record FromClause(String from, String row, String time, boolean linked) {

    /** The rows themselves, with the alias {@code row}. */
    public static FromClause rows(String entity, String time) {
        return new FromClause(entity + " row", "row", "row." + time, false);
    }

    /** Their links, with the alias {@code link}. */
    public static FromClause links(String entity, String row, String time) {
        return new FromClause(entity + " link", "link." + row, "link." + time, true);
    }

    String id() {
        return row + ".id";
    }

    String ordered(String direction) {
        return " order by " + time + " " + direction + ", " + id() + " " + direction;
    }
}
