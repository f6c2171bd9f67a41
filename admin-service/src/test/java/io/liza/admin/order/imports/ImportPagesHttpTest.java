package io.liza.admin.order.imports;

import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.session;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same on a page, as a browser without JavaScript does it. */
@QuarkusTest
class ImportPagesHttpTest {
    private static final String PERSON = "paula-page";

    private static final String FILE = "Bestellnummer;Status;Versanddienst;Straße\n5931001;Versandt;DHL;Hauptstraße 1\n"
            + "5931002;Versandt;;\n5931003;Verspätet;;\n5931004;Lost?;DHL;Hauptstraße 1\nx;Versandt;;\n";

    @Test
    void aPreviewShowsWhatWouldChangeAndWritesNothing() {
        Database.run("insert into orders (number, status, notes, created_at) values"
                + " ('5931001', 'DELAYED', '', now()), ('5931002', 'SHIPPED', '', now())");
        long audited = audited();

        Document page = preview("orders.csv", FILE);

        assertEquals(List.of("1", "1", "1", "2"), facts(page));
        assertEquals(
                List.of(
                        "5931001 Changed Delayed → Shipped Carrier: DHL",
                        "5931002 Unchanged Shipped",
                        "5931003 New Delayed"),
                page.select("#preview section:has(th:contains(Result)) tbody tr")
                        .eachText());
        assertEquals("Import 2 orders", page.select("button[value=CONFIRM]").text());
        assertEquals(
                List.of("Bestellnummer Order number", "Status Status", "Versanddienst Carrier"),
                page.select(".columns-read tbody tr:not(:has(small))").eachText());
        assertEquals("Ignored columns: Straße", page.select(".ignored").text());
        assertEquals(
                List.of("5931001|DELAYED", "5931002|SHIPPED"),
                Database.rows("select number, status from orders where number like '593100_' order by number"));
        assertEquals(audited, audited());
        assertEquals(List.of(), Database.columnsHolding("Lost? 5931"));

        page = confirm("orders.csv", FILE, digest(page), 200);
        assertEquals(List.of("1", "1", "1", "2"), facts(page));
        assertEquals(
                List.of("5931001|SHIPPED", "5931002|SHIPPED", "5931003|DELAYED"),
                Database.rows("select number, status from orders where number like '593100_' order by number"));
        assertEquals(
                "ORDERS_IMPORTED|" + PERSON, Database.text("select action, actor from audit order by id desc limit 1"));
    }

    @Test
    void errorsQuoteTheValueAndAreGrouped() {
        Document page = preview("orders.csv", "number,status\n" + "5931061,Versendet?\n".repeat(14) + "x,SHIPPED\n");

        assertEquals(
                List.of("14 rows: unknown status “Versendet?”", "1 row: not an order number “x”"),
                page.select("#preview .errors li strong").eachText());
        assertEquals(
                "Line 2, 3, 4, 5, 6, …",
                page.select("#preview .errors small").first().text());
        assertEquals(0, page.select("button[value=CONFIRM]").size());
    }

    @Test
    void badRowsAreDownloadedAndSentAgainAfterMending() {
        String rows = send("orders.csv", FILE, "step", "BAD_ROWS")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("rows-to-correct.csv"))
                .extract()
                .asString();

        assertEquals(
                List.of(
                        "\uFEFF\"Bestellnummer\",\"Status\",\"Versanddienst\",\"Straße\",\"How to fix it\"",
                        "\"5931004\",\"Lost?\",\"DHL\",\"Hauptstraße 1\",\"“Lost?”: Write one of the statuses that are listed"
                                + " below, or correct the spelling.\"",
                        "\"x\",\"Versandt\",\"\",\"\",\"“x”: An order number has 1 to 32 digits; letters may only come before"
                                + " them.\""),
                rows.lines().toList());

        Document page =
                preview("again.csv", rows.replace("Lost?\",", "Storniert\",").replace("\"x\"", "\"5931005\""));
        assertEquals(List.of("2", "0", "0", "0"), facts(page));
        assertEquals(
                "Ignored columns: Straße, How to fix it",
                page.select(".ignored").text());
    }

    @Test
    void onlyTheFileThatWasShownIsImported() {
        String digest = digest(preview("orders.csv", "number,status\n5931051,SHIPPED\n"));

        Document page = confirm("orders.csv", "number,status\n5931051,CANCELLED\n", digest, 409);
        assertTrue(page.select("#file-error").text().startsWith("This is not the file that the preview showed."));
        assertEquals(1, page.select("button[value=CONFIRM]").size());
        assertEquals(List.of(), Database.rows("select number from orders where number = '5931051'"));
    }

    @Test
    void theOrderOfDayAndMonthIsAskedForWhereTheFileDoesNotTellIt() {
        String file = "number,status,shipped_on\n5931071,SHIPPED,03/04/2026\n";
        Document page = preview("orders.csv", file);
        assertEquals(
                List.of("DAY_FIRST", "MONTH_FIRST"),
                page.select("button[name=days]").eachAttr("value"));

        page = Browser.read(send("orders.csv", file, "days", "DAY_FIRST"), 200);
        assertEquals("DAY_FIRST", page.select("input[name=days]").attr("value"));
        assertTrue(page.select("#preview").text().contains("Shipped on: Apr 3, 2026"), page.text());
    }

    @Test
    void aFileThatCannotBeReadSaysWhatToDo() {
        Document page = preview("orders.xlsx", "PK\3\4[Content_Types].xml");

        assertEquals(
                "Nothing can be imported from this file.",
                page.select("[role=alert].alert").text());
        assertEquals("a workbook of Excel", page.select(".errors strong").text());
        assertEquals(0, page.select("#preview button").size());

        page = preview("customers.csv", "Kunde;Ort\nErika;Berlin\n");
        assertEquals(
                "unsuitable columns “Kunde, Ort”", page.select(".errors strong").text());
    }

    @Test
    void exportsOfShopsAreTaken() throws IOException {
        Map<String, String> newAndUnchanged = Map.of(
                "shopify.csv", "4 0",
                "woocommerce.csv", "4 1",
                "odoo.csv", "3 1",
                "excel-german.csv", "4 0",
                "excel-big-endian.txt", "0 4");
        for (String name : new TreeSet<>(newAndUnchanged.keySet()).descendingSet()) {
            byte[] file = getClass().getResourceAsStream("exports/" + name).readAllBytes();
            Document page = Browser.read(send(name, file, "step", "PREVIEW"), 200);
            assertEquals(
                    newAndUnchanged.get(name),
                    facts(page).get(0) + " " + facts(page).get(2),
                    name);
            Browser.read(
                    withSession()
                            .multiPart("csrf", Visitor.csrf(session(PERSON)))
                            .multiPart("file", name, file)
                            .multiPart("step", "CONFIRM")
                            .multiPart("digest", digest(page))
                            .post("/orders/import"),
                    200);
        }
        assertEquals(
                List.of(
                        "5961001|SHIPPED|2026-11-22",
                        "5961002|IN_PROGRESS|null",
                        "5961003|CANCELLED|null",
                        "5961004|IN_PROGRESS|null"),
                Database.rows(
                        "select number, status, shipped_on from orders where number like '596100_' order by number"));
        assertEquals(List.of(), Database.columnsHolding("erika@example.org"));
    }

    @Test
    void anExportedListIsImportedAgain() {
        confirm("orders.csv", "number;status;carrier;promised_to\n5931081;DELAYED;=DHL;2026-12-04\n");
        String exported = person().get("/orders/export.csv?order_number=5931081&separator=semicolon")
                .asString();

        Document page = preview("orders.csv", exported);
        assertEquals(List.of("0", "0", "1", "0"), facts(page));
        page = preview("orders.csv", exported.replace("2026-12-04", "05.12.2026"));
        assertEquals(List.of("0", "1", "0", "0"), facts(page));
    }

    @Test
    void theNameOfTheFileSaysThatItHoldsObjects() {
        confirm("orders.jsonl", "{\"number\": \"5931011\", \"status\": \"SHIPPED\"}\n");

        assertEquals("SHIPPED", Database.text("select status from orders where number = '5931011'"));
    }

    @Test
    void theFormPostsToWhereItIsTakenWithATokenOfTheSession() {
        var page = Browser.read(person().get("/orders/import"), 200);
        var form = page.select("main form").first();

        assertEquals("/orders/import", form.attr("action"));
        assertEquals("multipart/form-data", form.attr("enctype"));
        assertEquals("file", form.select("input[type=file]").attr("name"));
        assertEquals(
                Visitor.csrf(session(PERSON)), form.select("input[name=csrf]").attr("value"));
    }

    @Test
    void theTemplateIsAFileThatCanBeImported() {
        String template = person().get("/orders/import/template.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString();

        confirm("orders.csv", template);
        assertEquals(
                "DELAYED|2026-12-01|2026-12-04|DHL",
                Database.text("select status, promised_from, promised_to, carrier from orders where number = '4711'"));
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        for (String token : List.of("", "x")) {
            Browser.read(
                    withSession()
                            .multiPart("csrf", token)
                            .multiPart("file", "a.csv", file("5931031"))
                            .post("/orders/import"),
                    403);
        }
        Browser.read(withSession().multiPart("file", "a.csv", file("5931031")).post("/orders/import"), 403);
        Browser.read(
                withSession()
                        .multiPart(
                                "csrf",
                                "csrf.txt",
                                Visitor.csrf(session(PERSON)).getBytes(StandardCharsets.UTF_8))
                        .multiPart("file", "a.csv", file("5931031"))
                        .post("/orders/import"),
                403);

        assertEquals(List.of(), Database.rows("select number from orders where number = '5931031'"));
    }

    @Test
    void aFormWithoutAFileIsShownAgain() {
        var page = Browser.read(
                withSession().multiPart("csrf", Visitor.csrf(session(PERSON))).post("/orders/import"), 400);
        assertEquals("Choose a file.", page.select("#file-error").text());
        assertEquals("true", page.select("input[type=file]").attr("aria-invalid"));

        page = Browser.read(send("", "", "step", "PREVIEW"), 400);
        assertEquals("Choose a file.", page.select("#file-error").text());
    }

    @Test
    void onlyThoseWhoEditSeeIt() {
        viewer().get("/orders/import").then().statusCode(403);
        viewer().multiPart("file", "a.csv", file("5931041"))
                .post("/orders/import")
                .then()
                .statusCode(403);
        anonymous().get("/orders/import").then().statusCode(303).header("Location", startsWith("/login"));
        anonymous()
                .multiPart("file", "a.csv", file("5931041"))
                .post("/orders/import")
                .then()
                .statusCode(303);

        assertFalse(Browser.open("/orders").select("a[href=/orders/import]").isEmpty());
        assertTrue(Browser.read(viewer().get("/orders"), 200)
                .select("a[href=/orders/import]")
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "de, Bestellungen importieren, 1 Zeile: keine Bestellnummer „<b>“",
        "ru, Импорт заказов, 1 строка: не номер заказа «<b>»"
    })
    void itSpeaksTheReadersLanguage(String language, String title, String fault) {
        Document page = Browser.read(
                person().header("Accept-Language", language)
                        .multiPart("file", "a.csv", file("<b>"))
                        .post("/orders/import"),
                200);

        assertEquals(title, page.select("h1").text());
        assertEquals(fault, page.select("#preview .errors strong").text());
    }

    private static List<String> facts(Document page) {
        return page.select(".card-facts dd").eachText();
    }

    private static String digest(Document page) {
        return page.select("input[name=digest]").attr("value");
    }

    private static long audited() {
        return Database.number("select count(*) from audit where action = 'ORDERS_IMPORTED'");
    }

    private static Document preview(String name, String content) {
        return Browser.read(send(name, content, "step", "PREVIEW"), 200);
    }

    private static void confirm(String name, String content) {
        confirm(name, content, digest(preview(name, content)), 200);
    }

    private static Document confirm(String name, String content, String digest, int status) {
        return Browser.read(
                withSession()
                        .multiPart("csrf", Visitor.csrf(session(PERSON)))
                        .multiPart("step", "CONFIRM")
                        .multiPart("digest", digest)
                        .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
                        .post("/orders/import"),
                status);
    }

    private static Response send(String name, String content, String field, String value) {
        return send(name, content.getBytes(StandardCharsets.UTF_8), field, value);
    }

    private static Response send(String name, byte[] content, String field, String value) {
        return withSession()
                .multiPart("csrf", Visitor.csrf(session(PERSON)))
                .multiPart(field, value)
                .multiPart("file", name, content)
                .post("/orders/import");
    }

    private static byte[] file(String number) {
        return ("number,status\n" + number + ",SHIPPED\n").getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification person() {
        return Visitor.as(PERSON, "SUPERVISOR");
    }

    /** Without the header that only scripts send. */
    private static RequestSpecification withSession() {
        Visitor.know(PERSON, "SUPERVISOR");
        return anonymous().cookie(Visitor.SESSION_COOKIE, session(PERSON)).header("Accept-Language", "en");
    }
}
