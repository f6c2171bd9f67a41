package io.liza.admin.http.guard;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.local.dashboard.DashboardPage;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every response has the security headers. */
@QuarkusTest
class SecurityHeadersHttpTest {

    @ParameterizedTest
    @CsvSource({
        "GET,     /calls,                     200",
        "GET,     /login,                     200",
        "GET,     /assets/liza.css,           200",
        "GET,     /assets/none.css,           404",
        "GET,     /health,                    200",
        "GET,     /api/health,                200",
        "GET,     /audit/export.csv,          200",
        "GET,     /nothing,                   404",
        "GET,     /api/nothing,               404",
        "GET,     /calls?from=never,          400",
        "GET,     /login/sso,                 302",
        "GET,     /language/de,               303",
        "POST,    /api/calls/1/status,        401",
        "POST,    /calls/999999999/number,    404",
        "POST,    /accounts,                  400",
        "DELETE,  /calls,                     405",
        "OPTIONS, /calls,                     200",
        "GET,     /calls;x=1,                 400",
        "GET,     /assets/..%2f,              400"
    })
    void theRulesOfTheHouseGoOutWithEveryAnswer(String method, String address, int status) {
        admin().urlEncodingEnabled(false)
                .request(method, address)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Strict-Transport-Security", nullValue())
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                                + " form-action 'self'; frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @EnumSource(DashboardPage.class)
    void noPageIsKept(DashboardPage page) {
        nothingThatSomebodyMaySeeIsKept(page.address(query -> Optional.of("1")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/nothing", "/health", "/audit/export.csv"})
    void nothingThatSomebodyMaySeeIsKept(String address) {
        admin().get(address).then().header("Cache-Control", "no-store");
        anonymous().get(address).then().header("Cache-Control", "no-store");
    }

    @Test
    void aFileOfOursMayBeKept() {
        admin().get("/assets/liza.css").then().header("Cache-Control", not(containsString("no-store")));
    }

    /** Nobody stands in front of us here who could know. */
    @Test
    void whatAClientSaysAboutTlsOrItsAddressIsNotBelieved() {
        admin().header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https;for=10.9.8.7")
                .header("X-Forwarded-For", "10.9.8.7")
                .header("X-Forwarded-Host", "evil.example")
                .get("/language/de")
                .then()
                .header("Strict-Transport-Security", nullValue())
                .header("Location", not(containsString("evil")))
                .header("Location", not(containsString("https")));
    }

    @ParameterizedTest
    @EnumSource(DashboardPage.class)
    void everyPageKeepsToThePolicy(DashboardPage page) {
        if (address(page).isEmpty()) {
            Broker.take(PlayedCall.german().consented().askedFor("4711905"));
        }
        Optional<String> address = address(page);

        keepsToThePolicy(address.orElse(page.path().replace("{id}", "999999999")), address.isPresent() ? 200 : 404);
    }

    @Test
    void aMissingPageKeepsToThePolicy() {
        keepsToThePolicy("/nothing", 404);
    }

    private static Optional<String> address(DashboardPage page) {
        return page.address(sql -> Database.rows(sql).stream().findFirst());
    }

    private static void keepsToThePolicy(String address, int status) {
        Document page = Browser.read(admin().get(address), status);

        assertTrue(
                page.select("script:not([src^=/]), style, [style], base, iframe, object")
                        .isEmpty(),
                page.html());
        assertEquals(
                List.of(),
                page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(name -> name.startsWith("on") || name.startsWith("hx-on"))
                        .toList());
        assertTrue(page.select("a[target=_blank]").isEmpty());
        page.select("form[method=post]")
                .forEach(form -> assertEquals(
                        1, form.select("input[name=csrf][value~=.{43}]").size(), form.outerHtml()));
    }

    @Test
    void thePolicyAllowsNothingInlineAndNothingFromElsewhere() {
        String policy = admin().get("/").header("Content-Security-Policy");
        var sources = new TreeSet<String>();
        Arrays.stream(policy.split("; ?"))
                .map(directive -> directive.split(" "))
                .forEach(words -> sources.addAll(Arrays.asList(words).subList(1, words.length)));

        assertEquals(new TreeSet<>(List.of("'none'", "'self'", "data:")), sources);
    }
}
