package io.liza.admin.order.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.liza.admin.csv.Csv;
import io.liza.admin.csv.Separator;
import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.BadRow;
import io.liza.admin.order.imports.file.FileColumn;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.OrderFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows with errors to a file that can be imported again once they are corrected: all columns of the original, and
 * one more that says what is wrong, which the import ignores.
 */
final class BadRows {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OrderFile orders;
    private final Writer file;
    private final ErrorTexts texts;
    private final Separator separator;
    private int columns;

    private BadRows(OrderFile orders, Writer file, ErrorTexts texts, Separator separator) {
        this.orders = orders;
        this.file = file;
        this.texts = texts;
        this.separator = separator;
    }

    /** Blocks. */
    static void write(CheckedFile checked, FieldParser parser, Path path, ErrorTexts texts, Separator separator)
            throws IOException {
        try (OrderFile orders = checked.open(parser);
                BufferedWriter file = Files.newBufferedWriter(path, UTF_8)) {
            var rows = new BadRows(orders, file, texts, separator);
            orders.onBadRow(checked.format() == FileFormat.CSV ? rows::addCells : rows::addLine);
            while (orders.next() != null) {
                // Only rows with errors are written.
            }
        }
    }

    private void addLine(BadRow row) {
        write(String.join("", row.cells()) + "\n");
    }

    private void addCells(BadRow row) {
        if (columns == 0) {
            List<String> names = names();
            columns = names.size();
            write(BYTE_ORDER_MARK + line(names, texts.heading()));
        }
        write(line(row.cells(), texts.of(row.errors())));
    }

    /** The columns of the original, without an earlier column of errors and empty ones at the end. */
    private List<String> names() {
        var names = new ArrayList<String>(
                orders.columns().stream().map(FileColumn::name).toList());
        while (!names.isEmpty() && isLeftOut(names.get(names.size() - 1))) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private static boolean isLeftOut(String name) {
        return name.isBlank() || ErrorTexts.isHeading(name);
    }

    /** The cells, then the text of the errors; cells that are too many come after it. */
    private String line(List<String> cells, String errors) {
        List<Object> line = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (line.size() < columns) {
            line.add("");
        }
        line.add(errors);
        line.addAll(cells.subList(Math.min(orders.columns().size(), cells.size()), cells.size()));
        return Csv.text(List.<Object[]>of(line.toArray()), separator);
    }

    private void write(String text) {
        try {
            file.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
