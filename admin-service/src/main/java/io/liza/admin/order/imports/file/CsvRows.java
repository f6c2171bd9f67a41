package io.liza.admin.order.imports.file;

import io.liza.admin.order.imports.file.ImportError.Kind;
import io.liza.admin.order.imports.text.DayOrder;
import io.liza.admin.order.imports.text.RecordLimitReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table with a header line, such as an export of a shop's system or of Liza: CSV, or text separated by tabs.
 * Further lines of the same order, such as those of its articles, are skipped.
 */
final class CsvRows implements RowReader {
    static final int MAX_COLUMNS = 256;

    /** The beginning of a workbook of Excel (ZIP), and of an old one in either character set of Windows. */
    private static final Pattern WORKBOOK = Pattern.compile("PK\\x03\\x04|[ÐР][ÏП]\\x11[àа]");

    private static final int WORKBOOK_LENGTH = 4;

    private final RecordLimitReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean isKeySet;
    private final DayOrder days;
    private final int linesBefore;
    private final boolean isWorkbook;
    private CsvHeader header;
    private CsvCells cells;
    private long line;
    private boolean ended;
    private int further;

    /** @param isKeySet whether phone numbers and postcodes can be hashed */
    CsvRows(BufferedReader file, DayOrder days, boolean isKeySet) throws IOException {
        this.isWorkbook = WORKBOOK.matcher(beginning(file)).matches();
        char named = CsvSeparator.named(file);
        this.linesBefore = named == 0 ? 0 : 1;
        this.isKeySet = isKeySet;
        this.days = days;
        char separator = named == 0 ? CsvSeparator.ofHeader(file) : named;
        text = new RecordLimitReader(file);
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(separator != '\t')
                .get()
                .parse(text);
        records = parser.iterator();
    }

    private static String beginning(BufferedReader file) throws IOException {
        var characters = new char[WORKBOOK_LENGTH];
        file.mark(WORKBOOK_LENGTH);
        int length = file.read(characters);
        file.reset();
        return new String(characters, 0, Math.max(length, 0));
    }

    @Override
    public List<FileColumn> columns() {
        return header == null ? List.of() : header.columns();
    }

    @Override
    public int furtherLines() {
        return further;
    }

    @Override
    public Row next() throws IOException {
        if (isWorkbook && !ended) {
            return end(ImportError.ofFile(1, Kind.WORKBOOK, ""));
        }
        try {
            if (header == null && !ended) {
                header = new CsvHeader(readFilled(), isKeySet);
                cells = new CsvCells(header, days);
            }
            for (CSVRecord record = readFilled(); record != null; record = readFilled()) {
                Row row = cells.row(line, record.toList());
                if (row != null) {
                    return row;
                }
                further++;
            }
            return null;
        } catch (CsvHeader.WrongException e) {
            return end(ImportError.ofFile(Math.max(1, line), e.kind(), e.header()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RecordLimitReader.TooLongException) {
                return end(ImportError.ofLine(line, Kind.LENGTH));
            }
            if (e.getCause() instanceof CSVException) {
                return end(ImportError.ofLine(line, header == null ? Kind.HEADER : Kind.QUOTES));
            }
            throw e.getCause();
        }
    }

    /** The next record with a text; null at the end. */
    private CSVRecord readFilled() {
        while (true) {
            long before = line;
            line = parser.getCurrentLineNumber() + 1 + linesBefore;
            text.nextRecord();
            if (ended || !records.hasNext()) {
                line = before;
                return null;
            }
            CSVRecord record = records.next();
            if (!record.stream().allMatch(String::isBlank)) {
                return record;
            }
        }
    }

    /** Ends the file with an error, since the parser cannot find the next row. */
    private Row end(ImportError error) {
        ended = true;
        return Row.wrong(error, List.of());
    }
}
