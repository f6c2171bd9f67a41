package io.liza.admin.order.imports.file;

import java.util.Locale;

/** What a file tells of an order. */
enum OrderColumn {
    NUMBER("orderNumber"),
    STATUS("status"),
    NOTES("notes");

    private final String label;

    OrderColumn(String label) {
        this.label = label;
    }

    /** Key of its name in {@code messages/msg_*.properties}. */
    String label() {
        return label;
    }

    /** As the API and the exported file have it. */
    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
