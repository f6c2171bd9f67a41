package io.liza.admin.access.login;

import static io.liza.admin.fixture.Visitor.SESSION_COOKIE;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.csrf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Guest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without a session is told: people where to log in, programs what to come with. */
@QuarkusTest
class WayToTheLoginHttpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/                                | /login",
                "/calls                           | /login?next=%2Fcalls",
                "/calls?status=PROBLEM&phone=%2B1 | /login?next=%2Fcalls%3Fstatus%3DPROBLEM%26phone%3D%252B1",
                "/orders/7                        | /login?next=%2Forders%2F7",
                "/audit/export.csv                | /login?next=%2Faudit%2Fexport.csv"
            })
    void aPageLeadsToTheLoginAndRemembersItself(String page, String login) {
        anonymous().urlEncodingEnabled(false).get(page).then().statusCode(303).header("Location", login);
    }

    @Test
    void aFormLeadsBackToThePageOnWhichItStood() {
        anonymous()
                .cookie(SESSION_COOKIE, "ended")
                .header("X-CSRF-Token", csrf("ended"))
                .header("Referer", "http://localhost:8081/calls/7?from=2026-01-01")
                .post("/calls/7/status")
                .then()
                .statusCode(303)
                .header("Location", "/login?next=%2Fcalls%2F7%3Ffrom%3D2026-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081/calls?status=PROBLEM, /login?next=%2Fcalls%3Fstatus%3DPROBLEM",
        "https://evil.example//evil.example,         /login",
        "nonsense,                                   /login"
    })
    void htmxIsToldToLeadTheWholePageThere(String page, String login) {
        anonymous()
                .cookie(SESSION_COOKIE, "ended")
                .header("X-CSRF-Token", csrf("ended"))
                .header("HX-Request", "true")
                .header("HX-Current-URL", page)
                .post("/calls/7/status")
                .then()
                .statusCode(401)
                .header("HX-Redirect", login)
                .header("Location", nullValue())
                .body(blankOrNullString());
    }

    /** A strict cookie does not come along when somebody follows a link from elsewhere: the page asks once more. */
    @Test
    void aLinkOnAnotherSiteOpensThePageOnceMoreFromOurs() {
        var page = Browser.read(
                anonymous()
                        .header("Sec-Fetch-Site", "cross-site")
                        .urlEncodingEnabled(false)
                        .get("/calls?phone=%22%3E%3Cscript%3E&status=PROBLEM"),
                200);

        String wanted = "/calls?phone=%22%3E%3Cscript%3E&status=PROBLEM";
        assertEquals("0; url=" + wanted, page.select("meta[http-equiv=refresh]").attr("content"));
        assertEquals(wanted, page.select("a").attr("href"));
        assertEquals(0, page.select("script").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "same-site", "none"})
    void allOthersAreLedToTheLogin(String site) {
        anonymous().header("Sec-Fetch-Site", site).get("/calls").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/calls/1/status", "/api/orders/1/status"})
    void aProgramIsToldWhatItMayComeWith(String api) {
        anonymous()
                .contentType("application/json")
                .body("{\"status\": \"SHIPPED\"}")
                .post(api)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .header("WWW-Authenticate", containsString("Basic"))
                .header("Location", nullValue())
                .body("status", equalTo(401))
                .body("title", equalTo("Unauthorized"))
                .body("detail", containsString("token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "/%0d%0aevil",
                "https:%2F%2Fevil.example",
                "https:evil.example",
                "%2F%2Fevil.example",
                "%5C%5Cevil.example",
                "javascript:alert(1)",
                "/calls%0d%0aX-Injected:%20yes"
            })
    void theLoginNeverLeadsElsewhere(String next) {
        var guest = new Guest();
        String kept = Browser.read(guest.open("/login?next=" + next), 200)
                .select("input[name=next]")
                .attr("value");
        assertEquals("/", kept);

        String path = Guest.path(guest.open("/login/with-sso?next=" + next));
        assertEquals("/login/sso", path);
    }
}
