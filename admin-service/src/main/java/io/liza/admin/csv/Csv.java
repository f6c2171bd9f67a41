package io.liza.admin.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Builds a CSV file (RFC 4180, UTF-8). All cells are quoted, and {@link FormulaGuard} keeps spreadsheets from reading
 * texts as formulas. Null becomes an empty cell.
 */
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** Byte order mark, without which Excel reads the file in the character set of Windows. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Object[]> rows = new ArrayList<>();

    public Csv(String... header) {
        row((Object[]) header);
    }

    /** Adds a row. Numbers, including negative ones, are not changed by {@link FormulaGuard}. */
    public Csv row(Object... cells) {
        rows.add(cells);
        return this;
    }

    /** Returns a response that browsers save as a file of this name, which must be plain ASCII. */
    public Response download(String fileName, Separator separator) {
        return Response.ok(bytes(separator), MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(fileName))
                .build();
    }

    /** Returns the content of the file, with a byte order mark. */
    public byte[] bytes(Separator separator) {
        return (BYTE_ORDER_MARK + text(rows, separator)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the lines of some rows, without a byte order mark. */
    public static String text(List<Object[]> rows, Separator separator) {
        var text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.character())
                .setQuoteMode(QuoteMode.ALL)
                .get();
        try (var printer = new CSVPrinter(text, format)) {
            for (Object[] row : rows) {
                printer.printRecord(Arrays.stream(row).map(Csv::guarded));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String attachment(String fileName) {
        return "attachment; filename=\"" + fileName + '"';
    }

    private static Object guarded(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number ? cell : FormulaGuard.guard(cell.toString());
    }
}
