package io.liza.admin.access.management;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.know;
import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users manage their own account. */
@QuarkusTest
class OwnAccountHttpTest {

    private static final String NEW = "a new good password";

    @Test
    void aNewPasswordEndsAllSessionsButBeginsOneForWhoKnowsIt() {
        know("paula", "VIEWER");
        var here = Guest.loggedIn("paula", PASSWORD);
        String before = here.session();
        as("paula", "VIEWER").get("/calls").then().statusCode(200);
        here.open("/account");

        var changed = here.send("/account/password", Map.of("current", PASSWORD, "password", NEW, "again", NEW));

        assertEquals("/account", Guest.path(changed));
        assertEquals(
                "Password changed. You are logged out on all other devices.",
                Browser.read(here.open("/account"), 200).select("#flash p").text());
        assertNotEquals(before, here.session());
        here.open("/calls").then().statusCode(200);
        as("paula", "VIEWER").get("/calls").then().statusCode(303);
        Visitor.anonymous()
                .cookie(Visitor.SESSION_COOKIE, before)
                .get("/calls")
                .then()
                .statusCode(303);

        var elsewhere = new Guest();
        elsewhere.open("/login");
        elsewhere.logIn("paula", PASSWORD).then().statusCode(401);
        elsewhere.logIn("paula", NEW).then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong,                  a new good password,  a new good password, current",
        "'',                     a new good password,  a new good password, current",
        "correct horse battery,  a new good password,  another one,         again",
        "correct horse battery,  correct horse battery, correct horse battery, password",
        "correct horse battery,  short,                short,               password",
        "correct horse battery,  eleven-char,          eleven-char,         password",
        "correct horse battery,  aaaaaaaaaa,           aaaaaaaaaa,          password",
        "correct horse battery,  aaaaaaaaaaaa,         aaaaaaaaaaaa,        password",
        "correct horse battery,  P@ssw0rd2026!,        P@ssw0rd2026!,       password",
        "correct horse battery,  Picky-Person,         Picky-Person,        password",
        "correct horse battery,  öööööööööööööööööööööööööööööööööööööö, öööööööööööööööööööööööööööööööööööööö, password"
    })
    void anImpossiblePasswordIsNamedAndNothingChanges(String current, String password, String again, String field) {
        know("picky-person", "VIEWER");
        String before = Database.text("select password from account where name = 'picky-person'");

        var page = Browser.read(
                as("picky-person", "VIEWER")
                        .formParam("current", current)
                        .formParam("password", password)
                        .formParam("again", again)
                        .post("/account/password"),
                400);

        assertFalse(page.select("#error-" + field).text().isEmpty(), page.text());
        assertEquals(field, page.select("[aria-invalid]").attr("name"));
        assertEquals(before, Database.text("select password from account where name = 'picky-person'"));
        as("picky-person", "VIEWER").get("/account").then().statusCode(200);
    }

    @Test
    void theLanguageComesAlongToTheNextBrowser() {
        as("linguist", "VIEWER")
                .formParam("language", "ru")
                .post("/account/language")
                .then()
                .statusCode(303);

        var elsewhere = Guest.loggedIn("linguist", PASSWORD);

        assertEquals(
                "ru",
                Browser.read(elsewhere.open("/account"), 200).select("html").attr("lang"));
        Browser.read(as("linguist", "VIEWER").formParam("language", "xx").post("/account/language"), 400);
    }

    @Test
    void whoLogsOutEverywhereIsOutEverywhere() {
        know("everywhere", "VIEWER");
        var here = Guest.loggedIn("everywhere", PASSWORD);
        here.open("/account");

        assertEquals("/login", Guest.path(here.send("/account/sessions/end", Map.of())));

        assertEquals(
                0,
                Database.number(
                        "select count(*) from login_session join account on account.id = account_id where name = 'everywhere'"));
        as("everywhere", "VIEWER").get("/account").then().statusCode(303);
    }

    @Test
    void aTokenDoesNothingHere() {
        for (String path : new String[] {"/account", "/account/tokens"}) {
            program("automat", "SUPERVISOR").get(path).then().statusCode(303).header("Location", startsWith("/login"));
        }
    }
}
