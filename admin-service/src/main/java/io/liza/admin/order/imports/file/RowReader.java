package io.liza.admin.order.imports.file;

import java.io.IOException;

/** Reads a file row by row, with one row in memory. */
interface RowReader {

    /** The next row; null at the end of the file, and after a row that cannot be read. */
    Row next() throws IOException;

    /**
     * A row as texts.
     *
     * @param line number of its first line, from 1
     * @param notes null leaves them as they are
     * @param error set if the row cannot be read at all; its texts are null then
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
