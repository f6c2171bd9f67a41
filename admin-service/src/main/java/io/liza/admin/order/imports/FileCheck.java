package io.liza.admin.order.imports;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.ErrorReport;
import io.liza.admin.order.imports.file.FileColumn;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.file.OrderRow;
import io.liza.admin.order.imports.file.StatusUse;
import io.liza.admin.order.imports.text.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The result of checking a file before the import writes anything.
 *
 * @param rows number of rows
 * @param badRows number of rows with errors
 * @param furtherLines number of skipped lines that belong to the order of the line before
 * @param lastRows the last row of each order number, counted from 1, if it has no error
 */
record FileCheck(
        int rows,
        int badRows,
        int furtherLines,
        Map<String, Integer> lastRows,
        ErrorReport errors,
        List<FileColumn> columns,
        Collection<StatusUse> statuses) {

    static FileCheck of(InputStream file, FileFormat format, FieldParser parser) throws IOException {
        return of(file, format, Reading.STRICT, parser);
    }

    static FileCheck of(InputStream file, FileFormat format, Reading reading, FieldParser parser) throws IOException {
        var lastRows = new HashMap<String, Integer>();
        var badRows = new AtomicInteger();
        try (OrderFile orders = format.open(parser, reading, file)) {
            // An earlier row must not be imported in place of the last one.
            orders.onBadRow(bad -> {
                badRows.incrementAndGet();
                lastRows.remove(bad.number());
            });
            for (OrderRow order = orders.next(); order != null; order = orders.next()) {
                lastRows.put(order.number().digits(), orders.rows());
            }
            return new FileCheck(
                    orders.rows(),
                    badRows.get(),
                    orders.furtherLines(),
                    lastRows,
                    orders.errors(),
                    orders.columns(),
                    orders.statuses());
        }
    }

    boolean isGood() {
        return errors.count() == 0;
    }

    /** Whether rows without an error can be imported without the others. */
    boolean isUsable() {
        return !errors.isOfFile() && !lastRows.isEmpty();
    }

    int orders() {
        return lastRows.size();
    }

    /** Whether this is the last row of its order number, which is the one to import. */
    boolean counts(OrderRow order, int row) {
        return Integer.valueOf(row).equals(lastRows.get(order.number().digits()));
    }
}
