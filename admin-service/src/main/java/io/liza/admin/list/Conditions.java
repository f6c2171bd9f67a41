package io.liza.admin.list;

import io.liza.admin.http.Parameters;
import io.liza.admin.ui.CompanyClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a query, each with at most one value; all must hold. */
public final class Conditions {

    private final FromClause source;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private String having = "";
    private Preparation preparation;

    /** @param sql returns one row; the conditions rely on what it sets for the transaction */
    record Preparation(String sql, Map<String, Object> values) {}

    public Conditions(FromClause source) {
        this.source = source;
    }

    /** @param condition HQL that names the value {@code :name}; left out without a value */
    public Conditions and(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            values.put(name, present);
        });
        return this;
    }

    /** @param condition HQL without a value; left out unless required */
    public Conditions and(String condition, boolean required) {
        if (required) {
            conditions.add(condition);
        }
        return this;
    }

    /**
     * From the beginning of one day to the end of another, both inclusive and in the company's time zone.
     *
     * @param time HQL for the time that must be in these days
     */
    public Conditions days(String time, String from, String to, CompanyClock clock) {
        return and(time + " >= :from", "from", Parameters.day("from", from).map(clock::startOf))
                .and(time + " < :to", "to", Parameters.day("to", to).map(day -> clock.startOf(day.plusDays(1))));
    }

    /** Beyond a place in the list. */
    Conditions beyond(Cursor place, String comparison) {
        String beyond = "(" + source.place() + ") " + comparison + " (:startKey, :startId)";
        if (source.grouped()) {
            having = " having " + beyond;
        } else {
            conditions.add(beyond);
        }
        values.put("startKey", source.key().fromNumber().apply(place.key()));
        values.put("startId", place.id());
        return this;
    }

    /** @param sql a query that is run before, in the same transaction */
    public Conditions prepared(String sql, Map<String, Object> values) {
        preparation = new Preparation(sql, values);
        return this;
    }

    /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    FromClause source() {
        return source;
    }

    /** The rows that fulfil the conditions. */
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
