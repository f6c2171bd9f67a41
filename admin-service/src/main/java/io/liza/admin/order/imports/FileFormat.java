package io.liza.admin.order.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a file of orders is written. Always UTF-8, with or without a byte order mark. */
enum FileFormat {
    CSV(List.of("text/csv"), CsvFile::read),
    NDJSON(List.of("application/x-ndjson", "application/jsonl"), NdjsonFile::read);

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Set<String> ENDINGS_OF_NDJSON = Set.of("ndjson", "jsonl");

    private interface Reading {
        void read(BufferedReader text, OrderRows rows) throws IOException;
    }

    private final List<String> mediaTypes;
    private final Reading reading;

    FileFormat(List<String> mediaTypes, Reading reading) {
        this.mediaTypes = mediaTypes;
        this.reading = reading;
    }

    static List<String> allMediaTypes() {
        return Arrays.stream(values())
                .flatMap(format -> format.mediaTypes.stream())
                .toList();
    }

    static Optional<FileFormat> ofMediaType(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst();
    }

    /** What browsers say of a file's type depends on what is installed; its name does not. */
    static FileFormat ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS_OF_NDJSON.contains(ending) ? NDJSON : CSV;
    }

    /** Row by row; nothing but the rows is kept. */
    OrderRows read(InputStream file) throws IOException {
        var rows = new OrderRows();
        try (var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            reading.read(text, rows);
        }
        return rows;
    }
}
