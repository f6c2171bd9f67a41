package io.liza.admin.order.imports.file;

import java.util.Locale;

/** A column of an order file. */
enum OrderColumn {
    NUMBER,
    STATUS,
    NOTES;

    /** Its name in the API and in exported files; also the key of its name in {@code messages/order_*.properties}. */
    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
