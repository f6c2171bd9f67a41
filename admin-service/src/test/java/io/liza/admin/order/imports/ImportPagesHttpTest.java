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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same on a page, as a browser without JavaScript does it. */
@QuarkusTest
class ImportPagesHttpTest {
    private static final String PERSON = "paula-page";

    @Test
    void aFileIsChosenAndThePageSaysWhatCameOfIt() {
        Document page =
                Browser.read(choose("orders.csv", "number;status;notes\n5931001;SHIPPED;a\n5931002;LOST;b\n"), 422);
        assertEquals(List.of("3", "status", "The status must be one of those listed below."), badLine(page));
        assertTrue(page.select("[role=alert]").text().contains("Errors in the file: 1"));

        page = Browser.read(choose("orders.csv", "number;status;notes\n5931001;SHIPPED;a\n5931002;DELAYED;b\n"), 200);
        assertEquals(
                List.of("2", "2", "0", "0", "0"), page.select(".card-facts dd").eachText());
        assertEquals(0, page.select(".bad-lines").size());
        assertEquals(
                List.of("5931001|SHIPPED", "5931002|DELAYED"),
                Database.rows("select number, status from orders where number like '593100_' order by number"));
        assertEquals(
                "ORDERS_IMPORTED|" + PERSON, Database.text("select action, actor from audit order by id desc limit 1"));
    }

    @Test
    void theNameOfTheFileSaysThatItHoldsObjects() {
        Browser.read(choose("orders.jsonl", "{\"number\": \"5931011\", \"status\": \"SHIPPED\"}\n"), 200);

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

        Browser.read(choose("orders.csv", template), 200);
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
    void aFormWithoutAFileIsNamed() {
        var page = Browser.read(
                withSession().multiPart("csrf", Visitor.csrf(session(PERSON))).post("/orders/import"), 400);
        assertEquals("file is missing", page.select(".error .muted").text());

        assertEquals(
                List.of("1", "–"), badLine(Browser.read(choose("", ""), 422)).subList(0, 2));
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
        "de, Status importieren, Eine Bestellnummer hat 1 bis 32 Ziffern und sonst nichts.",
        "ru, Импорт статусов, 'Номер заказа состоит из цифр, от 1 до 32, и ничего больше.'"
    })
    void itSpeaksTheReadersLanguage(String language, String title, String fault) {
        Document page = Browser.read(
                person().header("Accept-Language", language)
                        .multiPart("file", "a.csv", file("<b>"))
                        .post("/orders/import"),
                422);

        assertEquals(title, page.select("h1").text());
        assertEquals(List.of("2", "number", fault), badLine(page));
    }

    private static List<String> badLine(Document page) {
        assertEquals(1, page.select(".bad-lines tbody tr").size(), page.text());
        return page.select(".bad-lines td").eachText();
    }

    private static Response choose(String name, String content) {
        return withSession()
                .multiPart("csrf", Visitor.csrf(session(PERSON)))
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
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
