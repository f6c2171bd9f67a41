package io.liza.admin.order.imports;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.ImportError;
import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.file.OrderRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of checking a file before the import writes anything.
 *
 * @param rows number of rows
 * @param lastRows the last row of each order number, counted from 1; empty if there are errors
 * @param errors the first errors
 */
record FileCheck(int rows, Map<String, Integer> lastRows, int errorCount, List<ImportError> errors) {

    static FileCheck of(InputStream file, FileFormat format, FieldParser parser) throws IOException {
        var lastRows = new HashMap<String, Integer>();
        try (OrderFile orders = format.open(parser, file)) {
            for (OrderRow order = orders.next(); order != null; order = orders.next()) {
                lastRows.put(order.number().digits(), orders.rows());
            }
            return new FileCheck(
                    orders.rows(),
                    orders.errorCount() == 0 ? lastRows : Map.of(),
                    orders.errorCount(),
                    orders.errors());
        }
    }

    boolean isGood() {
        return errorCount == 0;
    }

    int orders() {
        return lastRows.size();
    }

    /** Whether this is the last row of its order number, which is the one to import. */
    boolean counts(OrderRow order, int row) {
        return lastRows.get(order.number().digits()) == row;
    }
}
