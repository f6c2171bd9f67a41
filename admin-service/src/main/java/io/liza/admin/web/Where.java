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

    /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    String hql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
