package io.liza.admin.order.imports.file;

import java.io.IOException;

/** Reads a file row by row, with one row in memory. */
interface RowReader {

    /** The next row; null at the end of the file, and after a row that cannot be read. */
    Row next() throws IOException;

    /**
     * The texts of a row.
     *
     * @param line number of its first line, from 1
     * @param notes notes to set; null keeps the current ones
     * @param error error if the row cannot be read at all; then the texts are null
     */
    record Row(long line, String number, String status, String notes, ImportError error) {
        Row(long line, String number, String status, String notes) {
            this(line, number, status, notes, null);
        }

        static Row wrong(ImportError error) {
            return new Row(error.line(), null, null, null, error);
        }

        static Row wrong(long line, ImportError.Kind kind) {
            return wrong(ImportError.ofLine(line, kind));
        }
    }
}
