package io.liza.admin.order.imports.file;

import java.util.Locale;

/** A column of an order file. */
enum OrderColumn {
    NUMBER,
    STATUS,
    NOTES;

    /** Name in the API and in exported files, and key of the translated name in {@code messages/order_*.properties}. */
    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
