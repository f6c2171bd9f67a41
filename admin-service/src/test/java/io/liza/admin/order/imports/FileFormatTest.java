package io.liza.admin.order.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a file, and what is wrong with it. */
class FileFormatTest {
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

    @Test
    void quotedTextsHoldSeparatorsQuotesAndLines() throws IOException {
        OrderRows rows = csv("number;status;notes\n1;SHIPPED;\"a;b\n\"\"c\"\", d\"\n2;DELIVERED;e, f\n");

        assertEquals(List.of("1 SHIPPED a;b\n\"c\", d", "2 DELIVERED e, f"), orders(rows));
    }

    @Test
    void withoutTheColumnNotesStayAndAnEmptyCellEmptiesThem() throws IOException {
        assertEquals(List.of("1 SHIPPED null"), orders(csv("status,number\nSHIPPED,1\n")));
        assertEquals(List.of("1 SHIPPED "), orders(csv("number,status,notes\n1,SHIPPED,\n")));
    }

    @Test
    void objectsAreReadLineByLine() throws IOException {
        OrderRows rows = ndjson(
                "\uFEFF{\"number\": \"0815\", \"status\": \"In Progress\", \"notes\": \"two\\nlines\"}\r\n\n"
                        + "{\"status\":\"delayed\",\"number\":4711}\n{\"number\":\"1\",\"status\":\"SHIPPED\",\"notes\":null}");

        assertEquals(List.of("0815 IN_PROGRESS two\nlines", "4711 DELAYED null", "1 SHIPPED null"), orders(rows));
    }

    @Test
    void ofRowsWithOneNumberTheLastCounts() throws IOException {
        OrderRows rows = csv("number,status,notes\n1,SHIPPED,a\n2,DELAYED,b\n1,DELIVERED,c\n01,CANCELLED,d\n");

        assertEquals(List.of("1 DELIVERED c", "2 DELAYED b", "01 CANCELLED d"), orders(rows));
        assertEquals(4, rows.read());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | NUMBER | number is missing",
                "47 11               | NUMBER | number must have 1 to 32 digits and nothing else",
                "47a                 | NUMBER | number must have 1 to 32 digits and nothing else",
                "-1                  | NUMBER | number must have 1 to 32 digits and nothing else",
                "1.23E+11            | NUMBER | number must have 1 to 32 digits and nothing else",
                "٤٧                  | NUMBER | number must have 1 to 32 digits and nothing else",
                "=4711               | NUMBER | number must have 1 to 32 digits and nothing else",
                "4711';drop table orders | NUMBER | number must have 1 to 32 digits and nothing else",
                "123456789012345678901234567890123 | NUMBER | number must have 1 to 32 digits and nothing else"
            })
    void aBadNumberIsNamedWithItsLine(String number, Fault fault, String detail) throws IOException {
        OrderRows rows = csv("number,status\n1,SHIPPED\n" + number + ",SHIPPED\n3,SHIPPED\n");

        assertEquals(List.of(new BadLine(3, "number", detail, fault)), rows.badLines());
        assertEquals(List.of(), orders(rows), "one bad row spoils them all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST", "SHIPPED!", "<script>", "1"})
    void aBadStatusIsNamedTogetherWithThePossibleOnes(String status) throws IOException {
        BadLine bad = only(csv("number,status\n1," + status + "\n"));

        assertEquals("2 status STATUS", bad.line() + " " + bad.field() + " " + bad.fault());
        assertEquals("status must be one of [IN_PROGRESS, SHIPPED, DELIVERED, DELAYED, CANCELLED]", bad.detail());
    }

    @Test
    void notesHaveBounds() throws IOException {
        String most = "ß".repeat(2000);
        assertEquals(List.of("1 SHIPPED " + most), orders(csv("number,status,notes\n1,SHIPPED," + most + "\n")));

        for (String notes : List.of(most + "!", "bell \u0007", "escape \u001b[2J", "nul \0")) {
            BadLine bad = only(csv("number,status,notes\n1,SHIPPED,\"" + notes + "\"\n"));
            assertEquals("2 notes NOTES", bad.line() + " " + bad.field() + " " + bad.fault());
        }
    }

    @Test
    void everyFaultOfALineIsNamedAndAMissingStatusToo() throws IOException {
        OrderRows rows = csv("number,status,notes\nx,,\u0007\n");

        assertEquals(
                List.of("number", "status", "notes"),
                rows.badLines().stream().map(BadLine::field).toList());
        assertEquals(3, rows.faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "4711,SHIPPED\n",
                "number\n4711\n",
                "number,status,state\n",
                "number,status,number\n",
                "number,status,\n",
                "number\tstatus\n",
                "PK\3\4",
                "{\"number\": \"1\", \"status\": \"SHIPPED\"}"
            })
    void aFirstLineThatDoesNotNameTheColumnsIsTheOnlyFault(String file) throws IOException {
        BadLine bad = only(csv(file));

        assertEquals("1 null HEADER", bad.line() + " " + bad.field() + " " + bad.fault());
        assertTrue(bad.detail().contains("number, status and"), bad.detail());
    }

    @Test
    void aLineIsCountedFromWhereItsRowBegins() throws IOException {
        OrderRows rows =
                csv("number,status,notes\r\n1,SHIPPED,\"a\r\nb\"\r\n\r\nx,SHIPPED,\"c\r\n\r\nd\"\r\ny,SHIPPED,");

        assertEquals(
                List.of(5L, 8L), rows.badLines().stream().map(BadLine::line).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'2,SHIPPED', CELLS",
        "'2,SHIPPED,a,b', CELLS",
        "'2,SHIPPED,\"open', QUOTES",
        "'2,SHIPPED,\"a\"b', QUOTES"
    })
    void aLineThatIsNoRowIsNamed(String line, Fault fault) throws IOException {
        BadLine bad = only(csv("number,status,notes\n1,SHIPPED,\"\"\n" + line + "\n"));

        assertEquals("3 null " + fault, bad.line() + " " + bad.field() + " " + bad.fault());
        assertEquals(fault.ofWholeLine(), bad.detail());
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
                "{\"number\": \"1\", \"status\": \"SHIPPED\", \"note\": \"a\"}",
                "{\"number\": \"1\", \"number\": \"2\", \"status\": \"SHIPPED\"}",
                "{\"number\": \"1\", \"status\": [\"SHIPPED\"]}",
                "{\"number\": \"1\", \"status\": \"SHIPPED\", \"notes\": {}}"
            })
    void aLineThatIsNoSuchObjectIsNamed(String line) throws IOException {
        BadLine bad = only(ndjson("{\"number\": \"7\", \"status\": \"SHIPPED\"}\n" + line + "\n"));

        assertEquals("2 null JSON", bad.line() + " " + bad.field() + " " + bad.fault());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
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
    void aFileInAnotherEncodingIsToldSo() throws IOException {
        byte[] file = "number,status,notes\n1,SHIPPED,Tür\n2,SHIPPED,a\n".getBytes(ISO_8859_1);

        BadLine bad = only(FileFormat.CSV.read(new ByteArrayInputStream(file)));
        assertEquals("2 null ENCODING", bad.line() + " " + bad.field() + " " + bad.fault());
    }

    @Test
    void theFirstHundredFaultsAreListedAndAllAreCounted() throws IOException {
        OrderRows rows = csv("number,status\n" + "x,SHIPPED\n".repeat(250));

        assertEquals(100, rows.badLines().size());
        assertEquals(101, rows.badLines().get(99).line());
        assertEquals(250, rows.faults());
    }

    @Test
    void thereAreAtMostAHundredThousandRows() throws IOException {
        String most = IntStream.range(0, OrderRows.MOST)
                .mapToObj(i -> i + ",SHIPPED\n")
                .collect(Collectors.joining("", "number,status\n", ""));

        assertEquals(100_000, csv(most).orders().size());
        var tooLong = assertThrows(ClientErrorException.class, () -> csv(most + "1,SHIPPED\n"));
        assertEquals(413, tooLong.getResponse().getStatus());
    }

    /** Of a file of 30 MB; all of it as texts would be more. */
    @Test
    void onlyTheRowsAreKept() throws IOException {
        String notes = "x".repeat(250);
        String file = IntStream.range(0, OrderRows.MOST)
                .mapToObj(i -> i + ",SHIPPED," + notes + "\n")
                .collect(Collectors.joining("", "number,status,notes\n", ""));
        long before = held();
        OrderRows rows = csv(file);

        long held = held() - before;
        assertTrue(held < 64_000_000, held + " bytes for " + rows.orders().size() + " rows");
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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
            assertThrows(IOException.class, () -> format.read(broken));
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

    private static OrderRows csv(String file) throws IOException {
        return FileFormat.CSV.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static OrderRows ndjson(String file) throws IOException {
        return FileFormat.NDJSON.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static List<String> orders(OrderRows rows) {
        return rows.orders().stream()
                .map(order -> order.number() + " " + order.status() + " " + order.notes())
                .toList();
    }

    private static BadLine only(OrderRows rows) {
        assertEquals(1, rows.badLines().size(), rows.badLines().toString());
        return rows.badLines().get(0);
    }
}
