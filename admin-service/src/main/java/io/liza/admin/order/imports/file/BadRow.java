package io.liza.admin.order.imports.file;

import java.util.List;

/**
 * A row with errors.
 *
 * @param number digits of the order number; null if the number is wrong
 * @param cells the row as it is in the file; empty if it cannot be read
 */
public record BadRow(String number, List<String> cells, List<ImportError> errors) {}
