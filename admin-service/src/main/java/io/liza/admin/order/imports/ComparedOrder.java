package io.liza.admin.order.imports;

import io.liza.admin.order.OrderState;
import io.liza.admin.order.field.OrderField;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order of a file beside the stored one.
 *
 * @param isKnown whether the order is stored
 * @param from the stored state
 * @param fields the new values that differ; an empty text clears one, and no hash is shown
 * @param notes the new notes; null if they do not change
 */
public record ComparedOrder(
        String number,
        boolean isKnown,
        OrderState from,
        OrderState to,
        Map<OrderField, String> fields,
        String notes,
        boolean isChanged) {

    private static final String HASHED = "#";

    /** Reads the JSON array of a query; null without rows. */
    static List<ComparedOrder> listOf(String json) {
        JsonArray orders = json == null ? new JsonArray() : new JsonArray(json);
        return IntStream.range(0, orders.size())
                .mapToObj(orders::getJsonObject)
                .map(ComparedOrder::of)
                .toList();
    }

    private static ComparedOrder of(JsonObject order) {
        JsonObject changes = order.getJsonObject("changes");
        Map<OrderField, String> fields = new TreeMap<>();
        for (OrderField field : OrderField.values()) {
            if (changes != null && changes.containsKey(field.column())) {
                fields.put(field, text(field, changes.getValue(field.column())));
            }
        }
        return new ComparedOrder(
                order.getString("number"),
                order.getBoolean("known"),
                state(order.getString("from")),
                state(order.getString("to")),
                fields,
                changes == null ? null : changes.getString("notes"),
                changes != null);
    }

    private static OrderState state(String status) {
        return status == null ? OrderState.ENQUIRY : OrderState.valueOf(status);
    }

    private static String text(OrderField field, Object value) {
        if (value instanceof JsonObject texts) {
            return texts.getMap().values().stream()
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(" / "));
        }
        return value == null ? "" : field.isHashed() ? HASHED : value.toString();
    }

    public Set<OrderField> changedFields() {
        return fields.keySet();
    }

    public String text(OrderField field) {
        return fields.get(field);
    }

    /** The new value of a field that is a day. */
    public LocalDate day(OrderField field) {
        return LocalDate.parse(text(field));
    }

    public boolean isStatusChanged() {
        return from != to;
    }
}
