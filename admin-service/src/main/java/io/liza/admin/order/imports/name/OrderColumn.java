package io.liza.admin.order.imports.name;

import java.util.List;
import java.util.Locale;

/** A column of an order file that is no {@link io.liza.admin.order.field.OrderField}. */
public enum OrderColumn {
    NUMBER,
    STATUS,
    NOTES,
    /** The status of the delivery, which says more than that of the order. */
    DELIVERY_STATUS,
    /** The time at which a shop's system cancelled the order; a cell with a time means the status CANCELLED. */
    CANCELLED_AT;

    /** The columns of Liza's own files, which are also keys of NDJSON. */
    public static final List<OrderColumn> OWN = List.of(NUMBER, STATUS, NOTES);

    /** Name in the API and in exported files, and key of the translated name in {@code messages/order_*.properties}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
