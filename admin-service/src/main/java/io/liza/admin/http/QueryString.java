package io.liza.admin.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the query string with the filters of a list, so that every link of its pages keeps them. */
public final class QueryString {
    private static final String HIDDEN = "•••";

    private final Map<String, String> values = new LinkedHashMap<>();

    public QueryString with(String name, String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value.strip());
        }
        return this;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns a copy without one filter, for the link that removes it. */
    public QueryString without(String name) {
        var others = new QueryString();
        others.values.putAll(values);
        others.values.remove(name);
        return others;
    }

    /** Returns a copy with one more filter, or with another value of it. */
    public QueryString and(String name, String value) {
        return without(name).with(name, value);
    }

    /** Returns a copy with the value of one filter masked. */
    public QueryString hiding(String name) {
        var same = new QueryString();
        same.values.putAll(values);
        same.values.replace(name, HIDDEN);
        return same;
    }

    /** Returns a copy with another range of days. */
    public QueryString during(LocalDate from, LocalDate to) {
        return and("from", from.toString()).and("to", to.toString());
    }

    /** The query with its question mark; an empty text for an empty query. */
    public String suffix() {
        return isEmpty() ? "" : "?" + this;
    }

    /** Returns the encoded query without a leading question mark. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
