package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.liza.admin.http.Parameters;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.order.OrderStatus;
import java.util.HashMap;
import java.util.Map;

/** The body of an edit of an order. An absent field keeps its value; null or an empty text clears it. */
public class OrderRequest {

    public String status;

    /** Null keeps the current notes. */
    public String notes;

    public Integer version;

    private final Map<String, JsonNode> others = new HashMap<>();

    /** Keeps the fields of {@link OrderField}; ignores unknown ones. */
    @JsonAnySetter
    public void set(String name, JsonNode value) {
        others.put(name, value);
    }

    /** The request, or an empty one without a body. */
    static OrderRequest of(OrderRequest request) {
        return request == null ? new OrderRequest() : request;
    }

    OrderStatusEditor.Wanted wanted() {
        return new OrderStatusEditor.Wanted(
                Parameters.required("status", status, OrderStatus::parse, OrderStatus.values()),
                Parameters.notes(notes),
                fields());
    }

    private Map<FieldName, String> fields() {
        Map<FieldName, String> fields = new HashMap<>();
        others.forEach((name, value) -> FieldName.of(name).ifPresent(field -> {
            if (field.field() != OrderField.MESSAGE || value.isTextual()) {
                fields.put(field, text(name, value));
            } else if (value.isNull()) {
                fields.put(name.equals(OrderField.MESSAGE.jsonName()) ? FieldName.wholeMessage() : field, null);
            } else {
                Parameters.check(name, value.isObject(), "must be a text, or an object with a text for each language");
                value.properties()
                        .forEach(text -> fields.put(
                                FieldName.ofMessage(text.getKey()), text(name + "." + text.getKey(), text.getValue())));
            }
        }));
        return fields;
    }

    private static String text(String name, JsonNode value) {
        Parameters.check(name, value.isTextual() || value.isNull() || value.isNumber(), "must be a text");
        return value.isNull() ? null : value.asText();
    }
}
