package io.liza.admin.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a file (RFC 4180, UTF-8). A spreadsheet takes a text that begins like a formula for one and runs it, so such
 * a text gets a leading apostrophe (OWASP, "CSV Injection"); numbers stay as they are, and null is an empty cell.
 */
public final class Csv {

    private static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public Csv(String... header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row((Object[]) header);
    }

    public Csv row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Csv::harmless));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** To be saved under this name, which is ours and plain. */
    public Response download(String fileName) {
        return Response.ok(text.toString(), MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"')
                .build();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static Object harmless(Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell;
        }
        String text = cell.toString();
        return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }
}
