package io.liza.admin.ui;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LanguageHttpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | en | Calls   | In progress    | Handled    | Completed     | Problem",
                "de    | de | Anrufe  | In Bearbeitung | Bearbeitet | Abgeschlossen | Problem",
                "ru    | ru | Звонки  | В обработке    | Обработан  | Завершён      | Проблема"
            })
    void thePageSpeaksTheBrowsersLanguage(
            String accepted,
            String language,
            String calls,
            String processing,
            String handled,
            String completed,
            String problem) {
        Document page =
                Browser.read(supervisor().header("Accept-Language", accepted).get("/calls"), 200);

        assertEquals(language, page.select("html").attr("lang"));
        assertEquals(calls, page.select("h1").text());
        assertEquals(
                List.of(processing, handled, completed, problem),
                page.select("form.filters select[name=status] option:not([value=''])")
                        .eachText());
        assertEquals(language, page.select(".languages [aria-current]").attr("lang"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,en;q=0.5    | de",
                "fr,ru;q=0.8       | ru",
                "en;q=0.2,de;q=0.9 | de",
                "fr                | en",
                "*                 | en"
            })
    void theBrowsersFirstLanguageThatWeSpeakIsTaken(String accepted, String language) {
        assertEquals(
                language,
                languageOf(supervisor().header("Accept-Language", accepted).get("/orders")));
    }

    @Test
    void theLanguageChosenInThePageWins() {
        assertEquals(
                "ru",
                languageOf(supervisor()
                        .header("Accept-Language", "de")
                        .cookie("liza-language", "ru")
                        .get("/")));
        assertEquals(
                "de",
                languageOf(supervisor()
                        .header("Accept-Language", "de")
                        .cookie("liza-language", "fr")
                        .get("/")));
    }

    @Test
    void errorPagesSpeakItToo() {
        Document page =
                Browser.read(supervisor().header("Accept-Language", "de").get("/calls/abc"), 404);

        assertTrue(page.select(".error").text().contains("Seite nicht gefunden."), page.text());
    }

    @Test
    void aChoiceIsRememberedInACookieForPagesOnly() {
        Response answer = choose("de", "http://localhost/calls");

        assertEquals(303, answer.statusCode());
        var cookie = answer.detailedCookie("liza-language");
        assertEquals("de", cookie.getValue());
        assertEquals("/", cookie.getPath());
        assertTrue(cookie.isHttpOnly() && cookie.getMaxAge() > 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://localhost:8081/calls?status=PROBLEM&phone=%2B49 | /calls?status=PROBLEM&phone=%2B49",
                "https://liza.example/orders/7                          | /orders/7",
                "https://liza.example                                   | /",
                "https://liza.example//evil.example/x                   | /evil.example/x",
                "https://liza.example/\\evil.example                    | /",
                "//evil.example/x                                       | /x",
                "javascript:alert(1)                                    | /",
                "not an address                                         | /",
                "''                                                     | /"
            })
    void aChoiceLeadsBackToOwnPathsOnly(String referer, String path) {
        URI own = URI.create(choose("ru", "http://localhost/own").header("Location"));

        URI back = URI.create(choose("ru", referer).header("Location"));

        assertEquals(own.getAuthority(), back.getAuthority());
        assertEquals(path, back.getRawPath() + (back.getRawQuery() == null ? "" : "?" + back.getRawQuery()));
    }

    private static Response choose(String language, String referer) {
        return supervisor().header("Referer", referer).redirects().follow(false).get("/language/" + language);
    }

    private static String languageOf(Response response) {
        return Browser.read(response, 200).select("html").attr("lang");
    }
}
