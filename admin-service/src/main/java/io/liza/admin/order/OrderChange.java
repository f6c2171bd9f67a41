package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.status.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A change of an order.
 *
 * @param notes the new notes; null if they did not change
 * @param fields the new values of other fields that changed; null for a cleared one, true instead of a hash
 * @param changedBy name of the account
 * @param imported whether an import made the change
 */
public record OrderChange(
        OrderState from,
        OrderState to,
        String notes,
        Map<OrderField, Object> fields,
        String changedBy,
        Instant at,
        @JsonIgnore boolean imported) {

    static OrderChange of(Change<OrderState> change) {
        Map<OrderField, Object> fields = new TreeMap<>();
        if (change.fields() != null) {
            change.fields().forEach((name, value) -> OrderField.of(name).ifPresent(field -> fields.put(field, value)));
        }
        return new OrderChange(
                change.from(), change.to(), change.notes(), fields, change.changedBy(), change.at(), change.imported());
    }

    /** Whether more than the notes changed. */
    boolean isMoreThanNotes() {
        return from != to || !fields.isEmpty();
    }

    public Set<OrderField> changed() {
        return fields.keySet();
    }

    /** The new value of a field; an empty text for a cleared one. */
    public String text(OrderField field) {
        Object value = fields.get(field);
        return value instanceof Map<?, ?> texts
                ? texts.values().stream().map(String::valueOf).sorted().collect(Collectors.joining(" / "))
                : value == null ? "" : value.toString();
    }

    /** The new value of a field that is a day. */
    public LocalDate day(OrderField field) {
        return LocalDate.parse(text(field));
    }
}
