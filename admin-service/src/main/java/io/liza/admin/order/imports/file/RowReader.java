package io.liza.admin.order.imports.file;

import java.io.IOException;

/** Reads a file row by row and holds no more than one. */
interface RowReader {

    /** Null at the end, also at one that a row which cannot be read makes. */
    Row next() throws IOException;

    /**
     * A row as texts.
     *
     * @param line where it begins, counted from 1
     * @param notes null leaves them as they are
     * @param error null unless the row as a whole is wrong; it has no texts then
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
