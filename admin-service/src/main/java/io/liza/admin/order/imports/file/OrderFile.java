package io.liza.admin.order.imports.file;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.order.field.FieldChanges;
import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.ImportError.Kind;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the orders of a file one by one and counts its errors; only the first errors are kept. */
public final class OrderFile implements Closeable {
    public static final int MAX_ROWS = 100_000;

    /** Status of an enquiry in an exported file. */
    private static final String ENQUIRY = "ENQUIRY";

    static final int MAX_LISTED_ERRORS = 100;

    private final Closeable file;
    private final RowReader reader;
    private final FieldParser parser;
    private final List<ImportError> errors = new ArrayList<>();
    private int rows;
    private int errorCount;

    OrderFile(Closeable file, RowReader reader, FieldParser parser) {
        this.file = file;
        this.reader = reader;
        this.parser = parser;
    }

    /**
     * The next row without an error; null at the end.
     *
     * @throws ClientErrorException (413) if the file has too many rows
     */
    public OrderRow next() throws IOException {
        for (RowReader.Row row = reader.next(); row != null; row = reader.next()) {
            if (++rows > MAX_ROWS) {
                throw new ClientErrorException(
                        "a file has at most " + MAX_ROWS + " rows; send the rest in another one",
                        Status.REQUEST_ENTITY_TOO_LARGE);
            }
            int errorsBefore = errorCount;
            OrderRow order = check(row);
            if (errorCount == errorsBefore) {
                return order;
            }
        }
        return null;
    }

    /** Number of rows read so far, including rows with errors. */
    public int rows() {
        return rows;
    }

    /** Number of errors so far, including those that are not listed. */
    public int errorCount() {
        return errorCount;
    }

    /** The first {@value #MAX_LISTED_ERRORS} errors. */
    public List<ImportError> errors() {
        return errors;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private OrderRow check(RowReader.Row row) {
        if (row.error() != null) {
            add(row.error());
            return null;
        }
        if (!row.isUtf8()) {
            add(ImportError.ofLine(row.line(), Kind.ENCODING));
            return null;
        }
        OrderNumber number = valid(row.line(), Kind.NUMBER, () -> Parameters.orderNumber("number", row.number()));
        OrderStatus status = isEnquiry(row)
                ? null
                : valid(
                        row.line(),
                        Kind.STATUS,
                        () -> Parameters.required("status", row.status(), OrderLabels::status, OrderStatus.values()));
        String notes = valid(row.line(), Kind.NOTES, () -> Parameters.notes(row.notes()));
        FieldChanges fields =
                number == null ? null : valid(row.line(), Kind.FIELD, () -> parser.parse(number, row.fields()));
        return new OrderRow(number, status, notes, fields);
    }

    private static boolean isEnquiry(RowReader.Row row) {
        return row.status() != null && row.status().strip().equalsIgnoreCase(ENQUIRY);
    }

    private <T> T valid(long line, Kind kind, Supplier<T> value) {
        try {
            return value.get();
        } catch (BadParameterException e) {
            add(ImportError.ofValue(line, kind, e));
            return null;
        }
    }

    private void add(ImportError error) {
        errorCount++;
        if (errors.size() < MAX_LISTED_ERRORS) {
            errors.add(error);
        }
    }
}
