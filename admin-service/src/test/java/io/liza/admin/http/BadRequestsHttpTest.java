package io.liza.admin.http;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error pages for addresses and parameters that do not exist. */
@QuarkusTest
class BadRequestsHttpTest {

    @ParameterizedTest
    @CsvSource({
        "/calls, status, LOST",
        "/calls, status, SHIPPED",
        "/calls, from, 22.11.2026",
        "/calls, to, 2026-02-30",
        "/calls, newer, yesterday",
        "/calls, older, 1-2-3",
        "/orders, status, HANDLED",
        "/orders, from, today",
        "/orders, to, 2026-00-01",
        "/orders, older, x",
        "/language/fr, language, ''"
    })
    void anImpossibleValueIsAPageThatNamesTheParameter(String path, String parameter, String value) {
        var page = Browser.read(supervisor().queryParam(parameter, value).get(path), 400);

        assertEquals(
                "This request is not valid. Check your entries and try again.",
                page.select(".error h1").text());
        assertEquals("Invalid value: " + parameter, page.select(".error .muted").text());
    }

    @ParameterizedTest
    @CsvSource({"/calls, phone", "/calls, language", "/orders, phone", "/orders, order_number"})
    void aSearchWithControlCharactersOrWithoutEndIsAPageThatNamesTheParameter(String path, String parameter) {
        for (String value : new String[] {"a\0b", "4".repeat(256)}) {
            var page = Browser.read(supervisor().queryParam(parameter, value).get(path), 400);

            assertEquals(
                    "Invalid value: " + parameter, page.select(".error .muted").text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls/999999999",
                "/calls/0",
                "/calls/-1",
                "/calls/abc",
                "/calls/1x",
                "/calls/99999999999999999999",
                "/calls/1/2",
                "/orders/999999999",
                "/orders/abc",
                "/nothing",
                "/calls/%3Cscript%3E"
            })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        var page = Browser.read(supervisor().urlEncodingEnabled(false).get(path), 404);

        assertEquals("Page not found.", page.select("h1").text());
        assertEquals("/", page.select(".error a").attr("href"));
    }

    @Test
    void aFormForWhatIsNotThereIsNotFoundAndAnImpossibleOneIsNamed() {
        Browser.read(supervisor().formParam("status", "PROBLEM").post("/calls/999999999/status"), 404);
        Browser.read(supervisor().formParam("status", "SHIPPED").post("/orders/999999999/status"), 404);
        Browser.read(supervisor().formParam("status", "SHIPPED").post("/orders/abc/status"), 404);
        var missing = Browser.read(supervisor().formParam("notes", "x").post("/orders/999999999/status"), 400);
        assertTrue(missing.text().contains("Invalid value: status"), missing.text());
    }

    /** Nothing of this is worth a page, but none of it may be our fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls?phone=%",
                "/calls?phone=%ZZ",
                "/calls?phone=%FF%FE",
                "/calls?status=%00",
                "/calls?phone=%F0%9F%98%80",
                "/calls?status=PROBLEM&status=HANDLED",
                "/calls/%",
                "/calls/%2F",
                "/calls;x=1",
                "//calls",
                "/orders?older=999999999999999999-999999999999999999",
                "/language/%00"
            })
    void anOddAddressIsNeverAServerError(String path) {
        int status = Browser.statusOf(path, "Accept: text/html");

        assertTrue(status < 500, status + " for " + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language | ;;;,q=,*",
                "Accept-Language | de;q=abc",
                "Accept-Language | *",
                "Accept          | nonsense",
                "Accept          | text/plain",
                "Cookie          | liza-language",
                "Cookie          | =;;liza-language=\"",
                "Referer         | %%%"
            })
    void anOddHeaderIsNeverAServerError(String name, String value) {
        int status = Browser.statusOf("/calls", name + ": " + value);

        assertTrue(status < 500, status + " for " + name + ": " + value);
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsNoServerError() {
        assertEquals(405, supervisor().delete("/calls").statusCode());
        assertEquals(405, supervisor().get("/api/calls/1/status").statusCode());
    }

    @Test
    void anUnknownPageKeepsTheNavigationAndSpeaksTheLanguageOfTheUser() {
        var page = Browser.read(supervisor().header("Accept-Language", "ru").get("/nothing"), 404);

        assertEquals("Страница не найдена.", page.select("h1").text());
        assertEquals("Звонки", page.select(".topbar a[href=/calls]").text());
        assertEquals("", page.select("main").text().replaceAll("[^A-Za-z]", ""), "nothing of it is English");
    }

    @Test
    void aWrongMethodIsAPageInTheLanguageOfTheUser() {
        var page = Browser.read(supervisor().header("Accept-Language", "de").delete("/calls"), 405);

        assertEquals("Das geht unter dieser Adresse nicht.", page.select("h1").text());
        assertFalse(page.text().contains("Method"), page.text());
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsNamedAtItsField() {
        var page = Browser.open("/calls", Map.of("from", "2026-06-02", "to", "2026-06-01"));

        assertEquals("“From” is later than “To”.", page.select("#error-from").text());
        assertEquals(
                "error-from", page.select("input[name=from][aria-invalid=true]").attr("aria-describedby"));
        assertTrue(Browser.open("/calls", Map.of("from", "2026-06-01", "to", "2026-06-01"))
                .select(".field-error")
                .isEmpty());
    }
}
