package io.liza.admin.order.imports;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.text.Reading;
import java.io.IOException;
import java.io.InputStream;

/** An uploaded file that was read once, and can be read again. */
record CheckedFile(IncomingFile file, FileFormat format, Reading reading, FileCheck check) {

    /** Reads a file that has arrived; blocks. */
    static CheckedFile of(IncomingFile file, FileFormat format, Reading reading, FieldParser parser)
            throws IOException {
        try (InputStream content = file.read()) {
            return new CheckedFile(file, format, reading, FileCheck.of(content, format, reading, parser));
        }
    }

    OrderFile open(FieldParser parser) throws IOException {
        return format.open(parser, reading, file.read());
    }

    Counts counts(OrderTable.Written written) {
        return new Counts(
                check.rows(),
                written.created(),
                written.changed(),
                check.orders() - written.created() - written.changed(),
                check.rows() - check.badRows() - check.orders());
    }
}
