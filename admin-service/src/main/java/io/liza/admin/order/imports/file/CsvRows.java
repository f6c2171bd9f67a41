package io.liza.admin.order.imports.file;

import io.liza.admin.csv.FormulaGuard;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.imports.file.ImportError.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file with a header line, such as an exported list of orders; separated by commas or semicolons. */
final class CsvRows implements RowReader {
    static final int MAX_COLUMNS = 256;

    private final RecordLimitReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private CsvHeader header;
    private long line;
    private boolean ended;

    CsvRows(BufferedReader file) throws IOException {
        char separator = CsvHeader.separator(file);
        text = new RecordLimitReader(file);
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(text);
        records = parser.iterator();
    }

    @Override
    public Row next() throws IOException {
        try {
            if (header == null && !ended) {
                header = CsvHeader.of(read());
            }
            for (CSVRecord cells = read(); cells != null; cells = read()) {
                if (!cells.stream().allMatch(String::isBlank)) {
                    return row(cells);
                }
            }
            return null;
        } catch (CsvHeader.WrongException e) {
            return end(e.kind());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RecordLimitReader.TooLongException) {
                return end(Kind.LENGTH);
            }
            if (e.getCause() instanceof CSVException) {
                return end(header == null ? Kind.HEADER : Kind.QUOTES);
            }
            throw e.getCause();
        }
    }

    /** The next record; null at the end. */
    private CSVRecord read() {
        line = parser.getCurrentLineNumber() + 1;
        text.nextRecord();
        return !ended && records.hasNext() ? records.next() : null;
    }

    private Row row(CSVRecord cells) {
        return cells.size() == header.columns()
                ? new Row(line, cells.get(header.number()), cells.get(header.status()), notes(cells), fields(cells))
                : Row.wrong(line, Kind.CELLS);
    }

    private String notes(CSVRecord cells) {
        return header.notes() < 0 ? null : FormulaGuard.unguard(cells.get(header.notes()));
    }

    private Map<FieldName, String> fields(CSVRecord cells) {
        Map<FieldName, String> fields = new HashMap<>();
        header.fields().forEach((name, place) -> fields.put(name, FormulaGuard.unguard(cells.get(place))));
        return fields;
    }

    /** Ends the file with an error, since the parser cannot find the next row. */
    private Row end(Kind kind) {
        ended = true;
        return Row.wrong(line, kind);
    }
}
