package io.liza.admin.order.imports.file;

import io.liza.order.OrderStatus;

/**
 * How the import reads a status of the file.
 *
 * @param text as it is in the file
 * @param status null if rows with it are left out
 */
public record StatusUse(String text, OrderStatus status, int count) {

    StatusUse andOne() {
        return new StatusUse(text, status, count + 1);
    }
}
