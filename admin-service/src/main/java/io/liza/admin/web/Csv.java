package io.liza.admin.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * A table as a file (RFC 4180, UTF-8). A spreadsheet takes a text that begins like a formula for one and runs it, so such
 * a text gets a leading apostrophe (OWASP, "CSV Injection"); numbers stay as they are, and null is an empty cell.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    /** A table that goes on in another part: without a header. */
    public Csv() {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Csv(String... header) {
        this();
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

    /** This first, then what comes after it. */
    public Multi<Csv> then(Multi<Csv> parts) {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(this), parts);
    }

    /** To be saved under this name, which is ours and plain. */
    public Response download(String fileName) {
        return Response.ok(text.toString(), MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(fileName))
                .build();
    }

    /**
     * A table of any length, sent part by part as the client takes it.
     *
     * @param first what must have succeeded before the first row goes out
     */
    public static RestMulti<byte[]> download(Uni<Void> first, Multi<Csv> parts, String fileName) {
        Map<String, List<String>> headers = Map.of(
                HttpHeaders.CONTENT_DISPOSITION, List.of(attachment(fileName)),
                HttpHeaders.CONTENT_TYPE, List.of(MEDIA_TYPE));
        return RestMulti.fromUniResponse(
                first.replaceWith(true),
                done -> parts.onItem().transform(part -> part.text.toString().getBytes(StandardCharsets.UTF_8)),
                done -> headers);
    }

    private static String attachment(String fileName) {
        return "attachment; filename=\"" + fileName + '"';
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
