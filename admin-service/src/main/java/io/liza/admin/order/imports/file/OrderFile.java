package io.liza.admin.order.imports.file;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.order.field.FieldChanges;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.ImportError.Kind;
import io.liza.admin.order.imports.name.StatusNames;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the orders of a file one by one and reports its errors. */
public final class OrderFile implements Closeable {
    public static final int MAX_ROWS = 100_000;

    private static final int MAX_STATUSES = 100;

    private final Closeable file;
    private final RowReader reader;
    private final FieldParser parser;
    private final ErrorReport errors = new ErrorReport();
    private final Map<String, StatusUse> statuses = new LinkedHashMap<>();
    private Consumer<BadRow> onBadRow = bad -> {};
    private int rows;

    OrderFile(Closeable file, RowReader reader, FieldParser parser) {
        this.file = file;
        this.reader = reader;
        this.parser = parser;
    }

    /** Passes each row with errors on, before {@link #next} goes on to the next one. */
    public void onBadRow(Consumer<BadRow> action) {
        onBadRow = action;
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
            List<ImportError> wrong = new ArrayList<>(1);
            OrderRow order = check(row, wrong);
            if (wrong.isEmpty()) {
                count(row.status().strip(), order.status());
                return order;
            }
            wrong.forEach(errors::add);
            String number = order == null || order.number() == null
                    ? null
                    : order.number().digits();
            onBadRow.accept(new BadRow(number, row.cells(), wrong));
        }
        return null;
    }

    private void count(String text, OrderStatus status) {
        if (statuses.size() < MAX_STATUSES || statuses.containsKey(text)) {
            statuses.merge(text, new StatusUse(text, status, 1), (used, one) -> used.andOne());
        }
    }

    /** Number of rows read so far, including rows with errors. */
    public int rows() {
        return rows;
    }

    /** Number of skipped lines that belong to the order of the line before, so far. */
    public int furtherLines() {
        return reader.furtherLines();
    }

    public ErrorReport errors() {
        return errors;
    }

    /** The columns of a table, once a row has been read; empty for other files. */
    public List<FileColumn> columns() {
        return reader.columns();
    }

    /** The statuses of rows without an error, so far. */
    public Collection<StatusUse> statuses() {
        return statuses.values();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private OrderRow check(RowReader.Row row, List<ImportError> wrong) {
        if (row.error() != null) {
            wrong.add(row.error());
            return null;
        }
        long line = row.line();
        if (!row.isValidText()) {
            wrong.add(ImportError.ofLine(line, Kind.ENCODING));
            return null;
        }
        OrderNumber number = valid(
                () -> Parameters.orderNumber("number", row.number()),
                e -> ImportError.ofNumber(line, row.number(), e),
                wrong);
        OrderStatus status = valid(() -> status(row), e -> ImportError.ofStatus(line, row.status(), e), wrong);
        String notes = valid(() -> notes(row), e -> ImportError.ofNotes(line, e), wrong);
        FieldChanges fields =
                number == null ? null : valid(() -> parser.parse(number, row.fields()), e -> ofField(row, e), wrong);
        return new OrderRow(number, status, notes, fields);
    }

    /** Null if the row is no order yet. */
    private static OrderStatus status(RowReader.Row row) {
        Optional<StatusNames.Meaning> known = Optional.ofNullable(row.status()).flatMap(StatusNames::of);
        return known.isPresent()
                ? known.get().status()
                : Parameters.required("status", row.status(), OrderStatus::parse, OrderStatus.values());
    }

    /** Null without notes: an import adds an entry to the thread, and takes none away. */
    private static String notes(RowReader.Row row) {
        String notes = Parameters.notes(row.notes());
        return notes == null || notes.isEmpty() ? null : notes;
    }

    private static ImportError ofField(RowReader.Row row, BadParameterException wrong) {
        Optional<FieldName> name = FieldName.of(wrong.parameter());
        return ImportError.ofField(
                row.line(),
                name.map(FieldName::field).orElse(null),
                name.map(row.fields()::get).orElse(null),
                wrong);
    }

    private static <T> T valid(
            Supplier<T> value, Function<BadParameterException, ImportError> error, List<ImportError> wrong) {
        try {
            return value.get();
        } catch (BadParameterException e) {
            wrong.add(error.apply(e));
            return null;
        }
    }
}
