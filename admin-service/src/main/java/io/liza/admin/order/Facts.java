package io.liza.admin.order;

import io.liza.admin.order.field.OrderField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The values of an order that an edit can change, to compare the order before and after the edit. */
record Facts(OrderState state, String notes, Map<OrderField, Object> fields) {

    static Facts of(Order order) {
        Map<OrderField, Object> fields = new EnumMap<>(OrderField.class);
        for (OrderField field : OrderField.values()) {
            Object value = order.get(field);
            fields.put(field, value instanceof LocalDate day ? day.toString() : value);
        }
        return new Facts(order.status(), order.notes, fields);
    }

    /** New values of the fields that differ, by name; true instead of a hash. */
    Map<String, Object> changedFrom(Facts other) {
        var changed = new HashMap<String, Object>();
        fields.forEach((field, value) -> {
            if (!Objects.equals(value, other.fields.get(field))) {
                changed.put(field.apiName(), value != null && field.isHashed() ? Boolean.TRUE : value);
            }
        });
        return changed;
    }

    /** The status, and the fields that differ. A note is left out, since it can hold anything. */
    Map<String, Object> audited(Facts other) {
        Map<String, Object> facts = changedFrom(other);
        facts.put("status", state);
        return facts;
    }
}
