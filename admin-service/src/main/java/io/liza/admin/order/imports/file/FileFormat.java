package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.text.DayOrder;
import io.liza.admin.order.imports.text.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Format of a file of orders. */
public enum FileFormat {
    CSV(List.of("text/csv"), CsvRows::new),
    NDJSON(List.of("application/x-ndjson", "application/jsonl"), (text, days, isKeySet) -> new NdjsonRows(text));

    private static final Set<String> ENDINGS_OF_NDJSON = Set.of("ndjson", "jsonl");

    private interface Opening {
        RowReader open(BufferedReader text, DayOrder days, boolean isKeySet) throws IOException;
    }

    private final List<String> mediaTypes;
    private final Opening rows;

    FileFormat(List<String> mediaTypes, Opening rows) {
        this.mediaTypes = mediaTypes;
        this.rows = rows;
    }

    public static List<String> allMediaTypes() {
        return Arrays.stream(values())
                .flatMap(format -> format.mediaTypes.stream())
                .toList();
    }

    public String mediaType() {
        return mediaTypes.get(0);
    }

    public static Optional<FileFormat> ofMediaType(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst();
    }

    /** The format by file name, since the content type of a browser depends on its installed programs. */
    public static FileFormat ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS_OF_NDJSON.contains(ending) ? NDJSON : CSV;
    }

    /** Opens a file of a program: UTF-8, or UTF-16 with a byte order mark. */
    public OrderFile open(FieldParser parser, InputStream file) throws IOException {
        return open(parser, Reading.STRICT, file);
    }

    public OrderFile open(FieldParser parser, Reading reading, InputStream file) throws IOException {
        BufferedReader text = reading.open(file);
        return new OrderFile(text, rows.open(text, reading.days(), parser.isKeySet()), parser);
    }
}
