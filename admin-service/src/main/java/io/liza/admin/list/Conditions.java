package io.liza.admin.list;

import io.liza.admin.http.Parameters;
import io.liza.admin.ui.CompanyClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a query, each with its one value; all must hold. */
public final class Conditions {

    private final FromClause source;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private Preparation preparation;

    /** @param sql answers one row; what it sets for the transaction, conditions rely on */
    record Preparation(String sql, Map<String, Object> values) {}

    public Conditions(FromClause source) {
        this.source = source;
    }

    /** @param condition HQL that names the value {@code :name}; left out where there is no value */
    public Conditions and(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            values.put(name, present);
        });
        return this;
    }

    /** @param condition HQL without a value; left out where it shall not hold */
    public Conditions and(String condition, boolean holds) {
        if (holds) {
            conditions.add(condition);
        }
        return this;
    }

    /** From the beginning of one day to the end of another, both days of the company's zone and both inclusive. */
    public Conditions days(String from, String to, CompanyClock clock) {
        return and(
                        source.time() + " >= :from",
                        "from",
                        Parameters.day("from", from).map(clock::startOf))
                .and(
                        source.time() + " < :to",
                        "to",
                        Parameters.day("to", to).map(day -> clock.startOf(day.plusDays(1))));
    }

    /** Beyond a place in the list. */
    Conditions beyond(Cursor place, String comparison) {
        conditions.add("(" + source.time() + ", " + source.id() + ") " + comparison + " (:startAt, :startId)");
        values.put("startAt", place.at());
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
        return "%" + literally(text) + "%";
    }

    /** A pattern for {@code like … escape '!'} that finds nothing but the text. */
    private static String literally(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    FromClause source() {
        return source;
    }

    /** The rows that fulfil the conditions. */
    String hql() {
        return "from " + source.from() + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    Map<String, Object> values() {
        return values;
    }

    Optional<Preparation> preparation() {
        return Optional.ofNullable(preparation);
    }
}
