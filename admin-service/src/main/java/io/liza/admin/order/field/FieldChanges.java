package io.liza.admin.order.field;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checked new values of fields of an order. A field that is absent keeps its value; null clears it.
 *
 * @param values by field; days as {@code 2026-11-22}, phone and postcode as hashes; {@link OrderField#MESSAGE} only with
 *     null, which clears all texts
 * @param message texts by language; null removes one
 */
public record FieldChanges(Map<OrderField, String> values, Map<String, String> message) {

    public FieldChanges {
        values = Collections.unmodifiableMap(new HashMap<>(values));
        message = Collections.unmodifiableMap(new HashMap<>(message));
    }

    public boolean isMessageChanged() {
        return values.containsKey(OrderField.MESSAGE) || !message.isEmpty();
    }

    /** The message with the changes; null without any text. */
    public Map<String, String> merge(Map<String, String> current) {
        var merged = new TreeMap<String, String>();
        if (current != null && !values.containsKey(OrderField.MESSAGE)) {
            merged.putAll(current);
        }
        merged.putAll(message);
        merged.values().removeIf(Objects::isNull);
        return merged.isEmpty() ? null : merged;
    }

    /** The values by column. */
    public Map<String, Object> columns() {
        var columns = new TreeMap<String, Object>();
        values.forEach((field, value) -> columns.put(field.column(), value));
        if (!message.isEmpty()) {
            columns.put(OrderField.MESSAGE.column(), message);
        }
        return columns;
    }

    /** Number of characters of all values. */
    public int size() {
        return Stream.of(values.values(), message.values())
                .flatMap(Collection::stream)
                .mapToInt(text -> text == null ? 0 : text.length())
                .sum();
    }
}
