package io.liza.admin.order.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table whose first line names the columns, in any order and letter case, with commas or semicolons. */
final class CsvFile {
    private static final String NUMBER = "number";
    private static final String STATUS = "status";
    private static final String NOTES = "notes";
    private static final Set<String> NEEDED = Set.of(NUMBER, STATUS);
    private static final Set<String> KNOWN = Set.of(NUMBER, STATUS, NOTES);
    private static final int LONGEST_HEADER = 1_000;

    private CsvFile() {}

    static void read(BufferedReader text, OrderRows rows) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreSurroundingSpaces(true)
                .get();
        long line = 1;
        try (CSVParser parser = format.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns = records.hasNext() ? names(records.next()) : List.of();
            if (!isHeader(columns)) {
                rows.fault(line, Fault.HEADER);
                return;
            }
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                add(records.next(), columns, line, rows);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            rows.fault(line, line == 1 ? Fault.HEADER : Fault.QUOTES);
        }
    }

    private static void add(CSVRecord row, List<String> columns, long line, OrderRows rows) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.size() != columns.size()) {
            rows.fault(line, Fault.CELLS);
            return;
        }
        int notes = columns.indexOf(NOTES);
        rows.add(
                line,
                row.get(columns.indexOf(NUMBER)),
                row.get(columns.indexOf(STATUS)),
                notes < 0 ? null : row.get(notes));
    }

    private static List<String> names(CSVRecord header) {
        return header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isHeader(List<String> names) {
        return KNOWN.containsAll(names)
                && names.containsAll(NEEDED)
                && Set.copyOf(names).size() == names.size();
    }

    /** No column's name has a semicolon in it. */
    private static char separator(Reader text) throws IOException {
        var beginning = new char[LONGEST_HEADER];
        text.mark(LONGEST_HEADER);
        int length = Math.max(text.read(beginning), 0);
        text.reset();
        return new String(beginning, 0, length).lines().findFirst().orElse("").contains(";") ? ';' : ',';
    }
}
