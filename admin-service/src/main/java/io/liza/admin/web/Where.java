package io.liza.admin.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a query, each with its one value; all must hold. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param condition HQL that names the value {@code :name}; left out where there is no value */
    public Where and(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            values.put(name, present);
        });
        return this;
    }

    /** @param condition HQL without a value; left out where it shall not hold */
    public Where and(String condition, boolean holds) {
        if (holds) {
            conditions.add(condition);
        }
        return this;
    }

    /** From the beginning of one day to the end of another, both days of the company's zone and both inclusive. */
    public Where days(String time, String from, String to, CompanyClock clock) {
        return and(time + " >= :from", "from", Parameters.day("from", from).map(clock::startOf))
                .and(time + " < :to", "to", Parameters.day("to", to).map(day -> clock.startOf(day.plusDays(1))));
    }

    /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
    public static String containing(String text) {
        return "%" + literally(text) + "%";
    }

    /** A pattern for {@code like … escape '!'} that finds nothing but the text. */
    private static String literally(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    String hql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
