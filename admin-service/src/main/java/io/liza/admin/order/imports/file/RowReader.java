package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldName;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a file row by row, with one row in memory. */
interface RowReader {

    /** The next row; null at the end of the file, and after a row that cannot be read. */
    Row next() throws IOException;

    /**
     * The texts of a row.
     *
     * @param line number of its first line, from 1
     * @param notes notes to set; null keeps the current ones
     * @param fields texts of other fields
     * @param error error if the row cannot be read at all; then the texts are null
     */
    record Row(
            long line, String number, String status, String notes, Map<FieldName, String> fields, ImportError error) {
        Row(long line, String number, String status, String notes, Map<FieldName, String> fields) {
            this(line, number, status, notes, fields, null);
        }

        static Row wrong(ImportError error) {
            return new Row(error.line(), null, null, null, Map.of(), error);
        }

        static Row wrong(long line, ImportError.Kind kind) {
            return wrong(ImportError.ofLine(line, kind));
        }

        /** Whether all texts were valid UTF-8. */
        boolean isUtf8() {
            return Stream.concat(Stream.of(number, status, notes), fields.values().stream())
                    .allMatch(WellFormed::isUtf8);
        }
    }
}
