package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.imports.text.WellFormed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a file row by row, with one row in memory. */
interface RowReader {

    /** The next row; null at the end of the file, and after a row that cannot be read. */
    Row next() throws IOException;

    /** The columns of a table, once a row has been read; empty for other files. */
    default List<FileColumn> columns() {
        return List.of();
    }

    /** Number of skipped lines that belong to the order of the line before, so far. */
    default int furtherLines() {
        return 0;
    }

    /**
     * The texts of a row.
     *
     * @param line number of its first line, from 1
     * @param notes notes to add; null or blank without any
     * @param fields texts of other fields
     * @param error error if the row cannot be read at all; then the texts are null
     * @param cells the row as it is in the file; one text for a row that is no row of a table
     */
    record Row(
            long line,
            String number,
            String status,
            String notes,
            Map<FieldName, String> fields,
            ImportError error,
            List<String> cells) {

        static Row wrong(ImportError error, List<String> cells) {
            return new Row(error.line(), null, null, null, Map.of(), error, cells);
        }

        /** Whether all texts were valid in the character set of the file. */
        boolean isValidText() {
            return Stream.concat(Stream.of(number, status, notes), fields.values().stream())
                    .allMatch(WellFormed::isValid);
        }
    }
}
