package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldChanges;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.vertx.core.json.JsonObject;

/**
 * A row of a file: the wanted state of an order.
 *
 * @param status null if the row is no order yet, or an exported enquiry; such a row changes nothing
 * @param notes notes to add; null without any
 */
public record OrderRow(OrderNumber number, OrderStatus status, String notes, FieldChanges fields) {

    public boolean isEnquiry() {
        return status == null;
    }

    /** The new values by column, as a JSON object. */
    public String json() {
        var columns = new JsonObject(fields.columns()).put("status", status.name());
        if (notes != null) {
            columns.put("notes", notes);
        }
        return columns.encode();
    }

    /** Number of characters, to limit the size of a batch. */
    public int size() {
        return fields.size() + (notes == null ? 0 : notes.length());
    }
}
