package io.liza.admin.list;

import io.liza.admin.http.Parameters;
import io.liza.admin.ui.CompanyClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the conditions of a query, each with at most one value; a row must fulfil all of them. */
public final class Conditions {

    private final FromClause source;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private String having = "";
    private Preparation preparation;
    private boolean searched;

    /** @param sql query of one row, whose effects in the transaction the conditions need */
    record Preparation(String sql, Map<String, Object> values) {}

    public Conditions(FromClause source) {
        this.source = source;
    }

    /** @param condition HQL with the parameter {@code :name}; not added if the value is empty */
    public Conditions and(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            values.put(name, present);
        });
        return this;
    }

    /** @param condition HQL that compares the parameter {@code :name} with parts of a number; not added without a value */
    public Conditions andSearch(String condition, String name, Optional<?> value) {
        searched |= value.isPresent();
        return and(condition, name, value);
    }

    /** @param condition HQL without a parameter; not added unless required */
    public Conditions and(String condition, boolean required) {
        if (required) {
            conditions.add(condition);
        }
        return this;
    }

    /**
     * Restricts a time to a range of days, both inclusive, in the company's time zone.
     *
     * @param time HQL for the restricted time
     */
    public Conditions days(String time, String from, String to, CompanyClock clock) {
        return and(time + " >= :from", "from", Parameters.day("from", from).map(clock::startOf))
                .and(time + " < :to", "to", Parameters.day("to", to).map(day -> clock.startOf(day.plusDays(1))));
    }

    /** Restricts the query to rows after a cursor; with {@code backwards}, before it. */
    Conditions beyond(Cursor cursor, boolean backwards) {
        String comparison = source.ascending() == backwards ? " < " : " > ";
        String beyond = "(" + source.cursorColumns() + ")" + comparison + "(:startKey, :startId)";
        if (source.grouped()) {
            having = " having " + beyond;
        } else {
            conditions.add(beyond);
        }
        values.put("startKey", source.key().fromNumber().apply(cursor.key()));
        values.put("startId", cursor.id());
        return this;
    }

    /** @param sql query to run first in the same transaction */
    public Conditions prepared(String sql, Map<String, Object> values) {
        preparation = new Preparation(sql, values);
        searched = true;
        return this;
    }

    /** Returns a pattern for {@code like … escape '!'} that matches the text at any position. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    /** Whether rows are searched by a number and filtered by something else, too. */
    boolean combined() {
        return searched && conditions.size() > 1;
    }

    FromClause source() {
        return source;
    }

    /** Returns the HQL from {@code from} to {@code having}. */
    String hql() {
        return "from " + source.from() + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + (source.grouped() ? " group by " + source.id() + having : "");
    }

    Map<String, Object> values() {
        return values;
    }

    Optional<Preparation> preparation() {
        return Optional.ofNullable(preparation);
    }
}
