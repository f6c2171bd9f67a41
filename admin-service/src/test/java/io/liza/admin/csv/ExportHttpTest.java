package io.liza.admin.csv;

import static io.liza.admin.fixture.Visitor.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people open and send back. */
@QuarkusTest
class ExportHttpTest {
    private static final String CLERK = "xaver-exports";

    @ParameterizedTest
    @ValueSource(
            strings = {"/orders/export.csv", "/calls/export.csv", "/audit/export.csv", "/orders/import/template.csv"})
    void everyListHasAByteOrderMarkAndTheSeparatorAskedFor(String path) {
        assertEquals("\uFEFF\"", file(path).substring(0, 2));
        assertTrue(header(path).contains("\",\""));
        assertTrue(header(path + "?separator=comma").contains("\",\""));
        assertTrue(header(path + "?separator=Semicolon").contains("\";\""));

        admin().queryParam("separator", "tab")
                .get(path)
                .then()
                .statusCode(400)
                .body(containsString("Invalid value: separator"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, comma, semicolon, with semicolons",
        "de, semicolon, comma, mit Kommas",
        "ru, semicolon, comma, через запятую"
    })
    void thePagesOfferFirstWhatSpreadsheetsOfTheirLanguageExpect(
            String language, String usual, String other, String label) {
        for (String list : List.of("/orders", "/calls", "/audit")) {
            var page = Browser.read(admin().header("Accept-Language", language).get(list + "?from=2026-01-01"), 200);
            var links = page.select("a[href^=" + list + "/export.csv]");

            assertEquals(
                    List.of(
                            list + "/export.csv?from=2026-01-01&separator=" + usual,
                            list + "/export.csv?from=2026-01-01&separator=" + other),
                    links.eachAttr("href"));
            assertEquals(label, links.get(1).text());
        }
        var statistics =
                Browser.read(admin().header("Accept-Language", language).get("/statistics"), 200);
        assertTrue(statistics.select("a[href*=.csv]").eachAttr("href").stream()
                .allMatch(link -> link.endsWith("&separator=" + usual)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma", "semicolon"})
    void whatWasExportedIsImportedAsItWas(String separator) {
        var random = new Random(13);
        List<String> pieces = List.of(
                "=1", "+", "-", "@", "＝", "'", "\"", ",", ";", "|", "\n", "\r\n", "\t", "\u200B", "\u00A0", "\u2028",
                "\uFEFF", "\uFFFD", "ß", "ж", "🚀", "a");
        String prefix = separator.equals("comma") ? "59500" : "59501";
        for (int i = 0; i < 300; i++) {
            String notes = random.ints(12, 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining())
                    .strip();
            Database.rows(
                    "insert into orders (number, status, notes, created_at) values (?, 'DELAYED', ?, now()) returning id",
                    prefix + "%03d".formatted(i),
                    notes);
        }
        String sql = "select number, status, notes from orders where number like ? order by number";
        List<String> before = Database.rows(sql, prefix + "___");
        String file = file("/orders/export.csv?order_number=" + prefix + "&separator=" + separator);

        send(file).then().statusCode(200).body("rows", equalTo(300)).body("unchanged", equalTo(300));
        Database.run("update orders set notes = 'lost', status = 'SHIPPED' where number like '" + prefix + "___'");
        send(file).then().statusCode(200).body("changed", equalTo(300));

        assertEquals(before, Database.rows(sql, prefix + "___"));
    }

    @Test
    void aLongListComesInWholeWithEachRowOnce() {
        Database.run("insert into orders (number, status, notes, created_at) select '59502' || lpad(i::text, 4, '0'),"
                + " 'SHIPPED', '', now() from generate_series(0, 2100) i");

        List<String> numbers = file("/orders/export.csv?order_number=59502")
                .lines()
                .skip(1)
                .map(line -> line.substring(1, 10))
                .sorted()
                .toList();

        assertEquals(
                IntStream.rangeClosed(0, 2100).mapToObj("59502%04d"::formatted).toList(), numbers);
    }

    private static String header(String path) {
        return file(path).lines().findFirst().orElseThrow();
    }

    private static String file(String path) {
        Response answer = admin().get(path);
        answer.then().statusCode(200).contentType(startsWith("text/csv"));
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static Response send(String file) {
        return Visitor.program(CLERK, "SUPERVISOR")
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/orders/import");
    }
}
