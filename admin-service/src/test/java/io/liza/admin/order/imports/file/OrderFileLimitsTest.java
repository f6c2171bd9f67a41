package io.liza.admin.order.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.ImportError.Kind;
import io.liza.admin.order.imports.text.RecordLimitReader;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files without end, which would fill the memory if they were read before they are measured. */
class OrderFileLimitsTest {
    private static final FieldParser PARSER = new FieldParser(Optional.empty());

    private static final String TABLE = "number,status,notes\n1,SHIPPED,\n";
    private static final String OBJECTS = "{\"number\":\"1\",\"status\":\"SHIPPED\"}\n\n";

    /** A record of the longest kind, in bytes, with all that buffers read ahead. */
    private static final int MOST_BYTES = 4 * RecordLimitReader.MAX_LENGTH;

    static Stream<Arguments> recordsWithoutEnd() {
        return Stream.of(
                arguments("a line of cells", FileFormat.CSV, TABLE + "2,SHIPPED", ","),
                arguments("a line of quoted cells", FileFormat.CSV, TABLE + "2,SHIPPED", ",\"\""),
                arguments("a cell", FileFormat.CSV, TABLE + "2", "2"),
                arguments("a quoted cell", FileFormat.CSV, TABLE + "2,SHIPPED,\"", "ж"),
                arguments("a quoted cell of lines", FileFormat.CSV, TABLE + "2,SHIPPED,\"", "\n"),
                arguments("a quoted cell of carriage returns", FileFormat.CSV, TABLE + "2,SHIPPED,\"", "\r"),
                arguments("a quoted cell of quotes", FileFormat.CSV, TABLE + "2,SHIPPED,\"", "\"\""),
                arguments("spaces before a cell", FileFormat.CSV, TABLE + "2,SHIPPED,", " "),
                arguments("spaces after a quote", FileFormat.CSV, TABLE + "2,SHIPPED,\"\"", " "),
                arguments("no UTF-8", FileFormat.CSV, TABLE + "2,", "\u0000"),
                arguments("an object of keys", FileFormat.NDJSON, OBJECTS + "{\"number\":\"2\"", ",\"x\":1"),
                arguments("an object of one key", FileFormat.NDJSON, OBJECTS + "{\"number\":\"2\"", ",\"number\":1"),
                arguments("a key", FileFormat.NDJSON, OBJECTS + "{\"", "x"),
                arguments("a text", FileFormat.NDJSON, OBJECTS + "{\"notes\":\"", "ж"),
                arguments("escapes", FileFormat.NDJSON, OBJECTS + "{\"notes\":\"", "\\u0041"),
                arguments("a number", FileFormat.NDJSON, OBJECTS + "{\"number\":1", "0"),
                arguments("arrays in arrays", FileFormat.NDJSON, OBJECTS + "{\"notes\":", "["),
                arguments("objects in objects", FileFormat.NDJSON, OBJECTS, "{\"notes\":"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordsWithoutEnd")
    void aRecordIsReadNoFurtherThanItMayBeLong(String what, FileFormat format, String beginning, String rest)
            throws IOException {
        var endless = new Repeated(rest);
        ImportError error =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> onlyError(format, beginning, endless), what);

        assertEquals("3 LENGTH", error.line() + " " + error.kind());
        assertTrue(endless.read <= MOST_BYTES, endless.read + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ",", ";", "\"", "\",\"", "\uFFFF", " "})
    void soIsAHeader(String rest) throws IOException {
        var endless = new Repeated(rest);
        ImportError error = onlyError(FileFormat.CSV, "number,status\"", endless);
        assertEquals(1, error.line());
        assertTrue(endless.read <= MOST_BYTES, endless.read + " bytes");
    }

    @Test
    void aTableHasABoundedNumberOfColumns() throws IOException {
        String most = "number,status" + ",x".repeat(CsvRows.MAX_COLUMNS - 2);
        try (OrderFile file = FileFormat.CSV.open(PARSER, stream(most + "\n1,SHIPPED" + ",".repeat(254) + "\n"))) {
            assertEquals("1", file.next().number().digits());
        }
        assertEquals(
                Kind.COLUMNS,
                onlyError(FileFormat.CSV, most + ",x\n", InputStream.nullInputStream())
                        .kind());
    }

    /** Of 2000 characters, all of them escaped. */
    @Test
    void theLongestNotesFit() throws IOException {
        String quotes = "\"".repeat(4000);
        try (OrderFile file =
                FileFormat.CSV.open(PARSER, stream("number,status,notes\n1,SHIPPED,\"" + quotes + "\"\n"))) {
            assertEquals(2000, file.next().notes().length());
        }
        String escapes = "\\u0416".repeat(2000);
        try (OrderFile file = FileFormat.NDJSON.open(
                PARSER, stream("{\"number\":\"1\",\"status\":\"SHIPPED\",\"notes\":\"" + escapes + "\"}"))) {
            assertEquals(2000, file.next().notes().length());
        }
    }

    @Test
    void aKeyIsShownShortenedAndCanAlwaysBeSent() throws IOException {
        ImportError error =
                onlyError(FileFormat.NDJSON, "{\"" + "\\ud83d".repeat(500) + "\":1}\n", new Repeated("\n", 9));

        assertEquals("?".repeat(60), error.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,SHIPPED,\n", "1\n", "1,SHIPPED,\u0007\n"})
    void wrongRowsAreCountedAndOnlyTheFirstAreKept(String row) throws IOException {
        try (OrderFile file = FileFormat.CSV.open(PARSER, stream(TABLE + row.repeat(OrderFile.MAX_ROWS - 1)))) {
            file.next();
            assertEquals(null, file.next());
            assertEquals(OrderFile.MAX_ROWS - 1, file.errors().count());
            assertEquals(ErrorReport.MAX_LISTED, file.errors().first().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,SHIPPED,\n", "1\n", "x,y,z\n"})
    void noMoreThanTheMostRowsAreReadHoweverWrongTheyAre(String row) {
        var tooMany =
                assertThrows(ClientErrorException.class, () -> onlyError(FileFormat.CSV, TABLE, new Repeated(row)));
        assertEquals(413, tooMany.getResponse().getStatus());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}\n", "{\"number\":\"1\",\"status\":\"SHIPPED\"}\n", "[\n", "{\"x\":1}\n"})
    void norOfManySmallObjects(String row) {
        var tooMany =
                assertThrows(ClientErrorException.class, () -> onlyError(FileFormat.NDJSON, "", new Repeated(row)));
        assertEquals(413, tooMany.getResponse().getStatus());
    }

    /** Of two bytes each. */
    @Test
    void emptyLinesTakeNoMemoryAndLittleTime() {
        String lines = "\r\n".repeat(16 * 1024 * 1024);
        for (FileFormat format : FileFormat.values()) {
            String first = format == FileFormat.CSV ? TABLE : OBJECTS;
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                try (OrderFile file = format.open(PARSER, stream(first + lines))) {
                    file.next();
                    assertEquals(null, file.next());
                }
            });
        }
    }

    @Test
    void linesAreCountedAcrossLongRows() throws IOException {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> "1,SHIPPED,\"" + "a\r\n".repeat(600) + "\"\r\n")
                .collect(Collectors.joining());
        ImportError error = onlyError(FileFormat.CSV, TABLE + rows + "x,SHIPPED,\n", new Repeated("\n", 9));

        assertEquals(2 + 500 * 601 + 1, error.line());
    }

    private static ImportError onlyError(FileFormat format, String beginning, InputStream rest) throws IOException {
        try (OrderFile file = format.open(PARSER, new SequenceInputStream(stream(beginning), rest))) {
            while (file.next() != null) {
                // only what is wrong matters
            }
            assertEquals(1, file.errors().count(), file.errors().first().toString());
            return file.errors().first().get(0);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** A text again and again, without end or a number of times. */
    private static final class Repeated extends InputStream {
        private final byte[] text;
        private final long most;
        private long read;

        Repeated(String text) {
            this(text, Long.MAX_VALUE);
        }

        Repeated(String text, int times) {
            this(text, (long) times * text.getBytes(UTF_8).length);
        }

        private Repeated(String text, long most) {
            this.text = text.getBytes(UTF_8);
            this.most = most;
        }

        @Override
        public int read() {
            return read == most ? -1 : text[(int) (read++ % text.length)] & 0xFF;
        }
    }
}
