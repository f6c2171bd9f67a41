package io.liza.admin.order.imports.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.ImportError.Kind;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and errors of an order file. */
class OrderFileTest {
    private static final FieldParser PARSER = new FieldParser(Optional.empty());

    private static final String SHIPPED = "4711 SHIPPED DHL";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number,status,notes\n4711,SHIPPED,DHL\n",
                "number;status;notes\r\n4711;SHIPPED;DHL\r\n",
                "Notes,STATUS,Number\nDHL,shipped,4711",
                "\uFEFFnumber,status,notes\n4711,SHIPPED,DHL\n",
                "\uFEFF\"number\";\"status\";\"notes\"\n\"4711\";\"SHIPPED\";\"DHL\"\n",
                " number , status , notes \n 4711 , Shipped , DHL \n",
                "number,status,notes\n\n4711,SHIPPED,DHL\n\n , ,\n"
            })
    void aTableIsReadHoweverItWasSaved(String file) throws IOException {
        assertEquals(List.of(SHIPPED), orders(csv(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order number,Status,Notes    | In progress",
                "Bestellnummer,Status,Notizen | In Bearbeitung",
                "Номер заказа,Статус,Заметки  | В обработке",
                "ORDER_NUMBER,status,Notizen  | in_progress",
                "number,Статус,NOTES          | IN BEARBEITUNG"
            })
    void columnsAndStatusesHaveTheirNamesInEveryLanguage(String header, String status) throws IOException {
        assertEquals(List.of("4711 IN_PROGRESS DHL"), orders(csv(header + "\n4711," + status + ",DHL\n")));
    }

    @Test
    void everyLabelOfAStatusIsKnown() throws IOException {
        String labels = "Shipped Versandt Отправлен Delivered Zugestellt Доставлен Delayed Verspätet Задерживается"
                + " Cancelled Storniert Отменён";
        String rows = labels.replaceAll("(\\S+) ?", "1,$1\n");

        assertEquals(
                "SHIPPED SHIPPED SHIPPED DELIVERED DELIVERED DELIVERED DELAYED DELAYED DELAYED CANCELLED CANCELLED CANCELLED",
                csv("number,status\n" + rows).orders().stream()
                        .map(order -> order.status().name())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void otherColumnsAreIgnored() throws IOException {
        assertEquals(
                List.of("4711 SHIPPED DHL"),
                orders(csv("id;\"city; street\";number;;notes;status;calls\n7;x;4711;;DHL;SHIPPED;3\n")));
    }

    @Test
    void theSeparatorIsTheOneThatTheHeaderHasMoreOf() throws IOException {
        assertEquals(List.of("1 SHIPPED null"), orders(csv("number;status;\"a,b,c,d\"\n1;SHIPPED;x,y\n")));
        assertEquals(List.of("1 SHIPPED null"), orders(csv("number,status,\"a;b;c;d\"\n1,SHIPPED,x;y\n")));
        assertEquals(List.of("1 SHIPPED null"), orders(csv("number;status;a,b\n1;SHIPPED;x\n")));
    }

    @Test
    void theApostropheOfTheGuardIsTakenOffNotesAndNoOtherOne() throws IOException {
        Read rows = csv("number,status,notes\n1,SHIPPED,\"'=1; '+2;''-3\"\n2,SHIPPED,'x\n3,SHIPPED,\"5' a;'b\"\n");

        assertEquals(List.of("1 SHIPPED =1; '+2;'-3", "2 SHIPPED 'x", "3 SHIPPED 5' a;'b"), orders(rows));
    }

    @Test
    void theReplacementCharacterIsACharacterLikeAnyOther() throws IOException {
        assertEquals(List.of("1 SHIPPED a\uFFFDb 𐀀"), orders(csv("number,status,notes\n1,SHIPPED,a\uFFFDb 𐀀\n")));
    }

    @Test
    void quotedTextsHoldSeparatorsQuotesAndLines() throws IOException {
        Read rows = csv("number;status;notes\n1;SHIPPED;\"a;b\n\"\"c\"\", d\"\n2;DELIVERED;e, f\n");

        assertEquals(List.of("1 SHIPPED a;b\n\"c\", d", "2 DELIVERED e, f"), orders(rows));
    }

    @Test
    void withoutTheColumnAndWithAnEmptyCellNothingIsAdded() throws IOException {
        assertEquals(List.of("1 SHIPPED null"), orders(csv("status,number\nSHIPPED,1\n")));
        assertEquals(List.of("1 SHIPPED null"), orders(csv("number,status,notes\n1,SHIPPED,\n")));
    }

    @Test
    void objectsAreReadLineByLine() throws IOException {
        Read rows = ndjson("\uFEFF{\"number\": \"0815\", \"status\": \"In Progress\", \"notes\": \"two\\nlines\"}\r\n\n"
                + "{\"status\":\"delayed\",\"number\":4711}\n{\"number\":\"1\",\"status\":\"SHIPPED\",\"notes\":null}");

        assertEquals(List.of("0815 IN_PROGRESS two\nlines", "4711 DELAYED null", "1 SHIPPED null"), orders(rows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | MISSING_NUMBER | number is missing",
                "47 11               | NUMBER | number must have 1 to 32 digits and nothing else",
                "47a                 | NUMBER | number must have 1 to 32 digits and nothing else",
                "-1                  | NUMBER | number must have 1 to 32 digits and nothing else",
                "1.23E+11            | ROUNDED | number was shortened by a spreadsheet; format the column as text and export it again",
                "٤٧                  | NUMBER | number must have 1 to 32 digits and nothing else",
                "=4711               | NUMBER | number must have 1 to 32 digits and nothing else",
                "4711';drop table orders | NUMBER | number must have 1 to 32 digits and nothing else",
                "123456789012345678901234567890123 | NUMBER | number must have 1 to 32 digits and nothing else"
            })
    void aBadNumberIsNamedWithItsLine(String number, Kind kind, String detail) throws IOException {
        Read rows = csv("number,status\n1,SHIPPED\n" + number + ",SHIPPED\n3,SHIPPED\n");

        String value = number.isEmpty() ? null : number;
        assertEquals(List.of(new ImportError(3, "number", value, detail, kind, null)), rows.errors());
        assertEquals(List.of("1 SHIPPED null", "3 SHIPPED null"), orders(rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST", "SHIPPED!", "<script>", "1"})
    void aBadStatusIsNamedTogetherWithThePossibleOnes(String status) throws IOException {
        ImportError bad = only(csv("number,status\n1," + status + "\n"));

        assertEquals("2 status STATUS", bad.line() + " " + bad.field() + " " + bad.kind());
        assertEquals("status must be one of [IN_PROGRESS, SHIPPED, DELIVERED, DELAYED, CANCELLED]", bad.detail());
    }

    @Test
    void notesHaveBounds() throws IOException {
        String most = "ß".repeat(2000);
        assertEquals(List.of("1 SHIPPED " + most), orders(csv("number,status,notes\n1,SHIPPED," + most + "\n")));

        for (String notes : List.of(most + "!", "bell \u0007", "escape \u001b[2J", "nul \0")) {
            ImportError bad = only(csv("number,status,notes\n1,SHIPPED,\"" + notes + "\"\n"));
            assertEquals("2 notes NOTES", bad.line() + " " + bad.field() + " " + bad.kind());
        }
    }

    @Test
    void everyFaultOfALineIsNamedAndAMissingStatusToo() throws IOException {
        Read rows = csv("number,status,notes\nx,,\u0007\n");

        assertEquals(
                List.of("number", "status", "notes"),
                rows.errors().stream().map(ImportError::field).toList());
        assertEquals(3, rows.errorCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "4711,SHIPPED\n",
                "number\n4711\n",
                "number,notes\n",
                "number,status,number\n",
                "number,Bestellnummer,status\n",
                "{\"number\": \"1\", \"status\": \"SHIPPED\"}"
            })
    void aFirstLineThatDoesNotNameTheColumnsIsTheOnlyFault(String file) throws IOException {
        ImportError bad = only(csv(file));

        assertEquals("1 null HEADER", bad.line() + " " + bad.field() + " " + bad.kind());
        assertTrue(bad.detail().contains("number and status"), bad.detail());
    }

    @Test
    void aLineIsCountedFromWhereItsRowBegins() throws IOException {
        Read rows = csv("number,status,notes\r\n1,SHIPPED,\"a\r\nb\"\r\n\r\nx,SHIPPED,\"c\r\n\r\nd\"\r\ny,SHIPPED,");

        assertEquals(
                List.of(5L, 8L), rows.errors().stream().map(ImportError::line).toList());
    }

    @ParameterizedTest
    @CsvSource({"'2,SHIPPED,a,b', CELLS", "'2,SHIPPED,\"open', QUOTES", "'2,SHIPPED,\"a\"b', QUOTES"})
    void aLineThatIsNoRowIsNamed(String line, Kind kind) throws IOException {
        ImportError bad = only(csv("number,status,notes\n1,SHIPPED,\"\"\n" + line + "\n"));

        assertEquals("3 null " + kind, bad.line() + " " + bad.field() + " " + bad.kind());
        assertEquals(ImportError.ofLine(3, kind).detail(), bad.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4711,SHIPPED",
                "[]",
                "null",
                "\"4711\"",
                "{\"number\": \"1\", \"status\": \"SHIPPED\"",
                "{\"number\": \"1\", \"status\": \"SHIPPED\"} {}",
                "{\"number\": \"1\", \"status\": \"SHIPPED\",}",
                "{\"number\": 01, \"status\": \"SHIPPED\"}"
            })
    void aLineThatIsNoSuchObjectIsNamed(String line) throws IOException {
        ImportError bad = only(ndjson("{\"number\": \"7\", \"status\": \"SHIPPED\"}\n" + line + "\n"));

        assertEquals("2 null JSON", bad.line() + " " + bad.field() + " " + bad.kind());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "{\"number\": \"1\", \"status\": \"SHIPPED\", \"note\": \"a\"}           | note",
                "{\"number\": \"1\", \"number\": \"2\", \"status\": \"SHIPPED\"}       | number",
                "{\"number\": \"1\", \"status\": [\"SHIPPED\"]}                      | status",
                "{\"number\": \"1\", \"status\": \"SHIPPED\", \"notes\": {}}           | notes",
                "{\"<b>\": 1}                                                     | <b>",
                "{\"notes\": null, \"notes\": null}                               | notes"
            })
    void aKeyThatShouldNotBeThereIsNamed(String line, String key) throws IOException {
        ImportError bad = only(ndjson("{\"number\": \"7\", \"status\": \"SHIPPED\"}\n" + line + "\n"));

        assertEquals("2 " + key + " KEY", bad.line() + " " + bad.field() + " " + bad.kind());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "{\"number\": 1e999999999, \"status\": \"SHIPPED\"} | number",
                "{\"status\": \"SHIPPED\"}                              | number",
                "{\"number\": true, \"status\": \"SHIPPED\"}            | number",
                "{\"number\": 4711.0, \"status\": \"SHIPPED\"}          | number",
                "{\"number\": \"1\"}                                    | status",
                "{\"number\": \"1\", \"status\": 5}                     | status",
                "{\"number\": \"1\", \"status\": \"SHIPPED\", \"notes\": \"\\u0000\"} | notes"
            })
    void whatIsWrongInAnObjectIsNamed(String line, String field) throws IOException {
        assertEquals(field, only(ndjson(line)).field());
    }

    @Test
    void aWorkbookAndAListOfCallsAreRecognized() throws IOException {
        assertEquals(Kind.WORKBOOK, only(csv("PK\3\4[Content_Types].xml")).kind());
        assertEquals(
                Kind.CALLS,
                only(csv("id,sid,started,number,status,outcome\n1,CA1,,+49…01,HANDLED,TOLD\n"))
                        .kind());
    }

    @Test
    void tabsAndExcelsOwnLineSeparateCells() throws IOException {
        assertEquals(List.of("1 SHIPPED a,b"), orders(csv("number\tstatus\tnotes\n1\tSHIPPED\ta,b\n")));
        assertEquals(List.of("1 SHIPPED a,b"), orders(csv("sep=;\r\nnumber;status;notes\r\n1;SHIPPED;a,b\r\n")));
        assertEquals(Kind.HEADER, only(csv("sep=\"\nnumber;status\n")).kind());
        assertEquals(3, only(csv("\"sep=|\"\nnumber|status\nx|SHIPPED\n")).line());
    }

    @Test
    void missingCellsAreEmptyAndEmptyOnesTooManyAreIgnored() throws IOException {
        assertEquals(List.of("1 SHIPPED null"), orders(csv("number,status,notes,,\n1,SHIPPED\n")));
        assertEquals(List.of("1 SHIPPED a"), orders(csv("number,status,notes\n1,SHIPPED,a,,\n")));
    }

    @Test
    void furtherLinesOfAnOrderAreSkippedButNotAnEmptyStatus() throws IOException {
        assertEquals(
                List.of("1 SHIPPED null", "2 SHIPPED null"),
                orders(csv("number,status,article\n1,SHIPPED,a\n1,,b\n,,c\n2,SHIPPED,d\n")));
        assertEquals(
                Kind.MISSING_STATUS, only(csv("number,status\n1,SHIPPED\n1,\n")).kind());
        assertEquals(
                Kind.MISSING_STATUS,
                only(csv("number,status,article\n1,SHIPPED,a\n2,,b\n")).kind());
    }

    @Test
    void numbersThatDifferInLettersOnlyAreNotMixed() throws IOException {
        ImportError bad = only(csv("number,status\nS0042,SHIPPED\nP0042,DELAYED\ns0043,SHIPPED\n"));

        assertEquals("3 number PREFIX P0042", bad.line() + " " + bad.field() + " " + bad.kind() + " " + bad.value());
    }

    @Test
    void anAmbiguousDayIsAskedAbout() throws IOException {
        ImportError bad = only(csv("number,status,shipped_on\n1,SHIPPED,03/04/2026\n"));

        assertEquals("shipped_on DAY_ORDER 03/04/2026", bad.field() + " " + bad.kind() + " " + bad.value());
    }

    @Test
    void errorsOfOneKindAndValueAreOneGroup() throws IOException {
        try (OrderFile file = FileFormat.CSV.open(
                PARSER,
                new ByteArrayInputStream(("number,status\n" + "1,Lost?\n".repeat(14) + "2,\n").getBytes(UTF_8)))) {
            assertEquals(null, file.next());
            assertEquals(
                    List.of("14 STATUS Lost? [2, 3, 4, 5, 6]", "1 MISSING_STATUS null [16]"),
                    file.errors().groups().stream()
                            .map(group ->
                                    group.count() + " " + group.kind() + " " + group.value() + " " + group.lines())
                            .toList());
        }
    }

    @Test
    void aFileInAnotherEncodingIsToldSo() throws IOException {
        byte[] file = "number,status,notes\n1,SHIPPED,Tür\n2,SHIPPED,a\n".getBytes(ISO_8859_1);

        ImportError bad = only(read(FileFormat.CSV, new ByteArrayInputStream(file)));
        assertEquals("2 null ENCODING", bad.line() + " " + bad.field() + " " + bad.kind());
        file = "Größe,Nümmer,status\n".getBytes(ISO_8859_1);
        assertEquals(
                Kind.ENCODING,
                only(read(FileFormat.CSV, new ByteArrayInputStream(file))).kind());
        assertEquals(
                Kind.ENCODING,
                only(ndjson("{\"number\": \"1\\udc00\", \"status\": \"SHIPPED\"}"))
                        .kind());
    }

    @Test
    void theFirstHundredFaultsAreListedAndAllAreCounted() throws IOException {
        Read rows = csv("number,status\n" + "x,SHIPPED\n".repeat(250));

        assertEquals(100, rows.errors().size());
        assertEquals(101, rows.errors().get(99).line());
        assertEquals(250, rows.errorCount());
    }

    @Test
    void thereAreAtMostAHundredThousandRows() throws IOException {
        String most = IntStream.range(0, OrderFile.MAX_ROWS)
                .mapToObj(i -> i + ",SHIPPED\n")
                .collect(Collectors.joining("", "number,status\n", ""));

        assertEquals(100_000, csv(most).orders().size());
        var tooLong = assertThrows(ClientErrorException.class, () -> csv(most + "1,SHIPPED\n"));
        assertEquals(413, tooLong.getResponse().getStatus());
    }

    @Test
    void aConnectionThatBreaksOffIsNoFaultOfTheFile() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        for (FileFormat format : FileFormat.values()) {
            assertThrows(IOException.class, () -> read(format, broken));
        }
    }

    @Test
    void theFormatFollowsFromTheMediaTypeOrTheName() {
        assertEquals(Optional.of(FileFormat.CSV), FileFormat.ofMediaType("Text/CSV; charset=utf-8"));
        assertEquals(Optional.of(FileFormat.NDJSON), FileFormat.ofMediaType("application/x-ndjson"));
        assertEquals(Optional.of(FileFormat.NDJSON), FileFormat.ofMediaType("application/jsonl"));
        assertEquals(Optional.empty(), FileFormat.ofMediaType("application/json"));
        assertEquals(Optional.empty(), FileFormat.ofMediaType(null));
        assertEquals(FileFormat.NDJSON, FileFormat.ofName("orders.2026.NDJSON"));
        assertEquals(FileFormat.NDJSON, FileFormat.ofName("orders.jsonl"));
        assertEquals(FileFormat.CSV, FileFormat.ofName("orders.csv"));
        assertEquals(FileFormat.CSV, FileFormat.ofName(""));
    }

    private static Read csv(String file) throws IOException {
        return read(FileFormat.CSV, new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static Read ndjson(String file) throws IOException {
        return read(FileFormat.NDJSON, new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private record Read(List<OrderRow> orders, int rows, int errorCount, List<ImportError> errors) {}

    private static Read read(FileFormat format, InputStream file) throws IOException {
        var orders = new ArrayList<OrderRow>();
        try (OrderFile opened = format.open(PARSER, file)) {
            for (OrderRow order = opened.next(); order != null; order = opened.next()) {
                orders.add(order);
            }
            return new Read(
                    orders,
                    opened.rows(),
                    opened.errors().count(),
                    opened.errors().first());
        }
    }

    private static List<String> orders(Read rows) {
        return rows.orders().stream()
                .map(order -> order.number() + " " + order.status() + " " + order.notes())
                .toList();
    }

    private static ImportError only(Read rows) {
        assertEquals(1, rows.errors().size(), rows.errors().toString());
        return rows.errors().get(0);
    }
}
