package io.liza.admin.access.login;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.SESSION_COOKIE;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.know;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In by the front door, and out again. */
@QuarkusTest
class LoginHttpTest {

    private static final String LENA = "lena";
    private static final String VISIT_COOKIE = "liza-visit";

    @BeforeAll
    static void lenaHasAnAccount() {
        know(LENA, "VIEWER");
    }

    @Test
    void theAccountOfTheFirstStartGetsIn() {
        var guest = Guest.loggedIn("admin", RealServers.FIRST_PASSWORD);

        assertEquals(
                "admin",
                Browser.read(guest.open("/account"), 200).select(".me a").text());
        assertTrue(Database.text("select password from account where name = 'admin'")
                .startsWith("$2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls?status=PROBLEM&phone=%2B49", "/orders/7", "/", "/calls?from=2026-01-01"})
    void theLoginLeadsToThePageThatWasWanted(String page) {
        var guest = new Guest();
        var asked = guest.open(page);
        assertEquals(303, asked.statusCode());

        String next = Browser.read(guest.open(Guest.path(asked)), 200)
                .select("input[name=next]")
                .attr("value");
        var in = guest.send("/login", Map.of("name", LENA, "password", PASSWORD, "next", next));

        assertEquals(303, in.statusCode());
        assertEquals(page, Guest.path(in));
    }

    @ParameterizedTest
    @CsvSource({"lena, wrong", "nobody-at-all, wrong", "'', ''", "lena, ''"})
    void whoeverIsWrongIsNotToldAboutWhat(String name, String password) {
        var guest = new Guest();
        guest.open("/login");

        var page = Browser.read(guest.logIn(name, password), 401);

        assertEquals("Wrong name or password.", page.select(".alert").text());
        assertEquals(name, page.select("input[name=name]").attr("value"));
        assertEquals("", page.select("input[name=password]").attr("value"));
        assertNull(guest.session());
    }

    @Test
    void aSessionThatSomebodyPlantedIsNeverTheOneAfterTheLogin() {
        var guest = new Guest();
        guest.cookies().put(SESSION_COOKIE, "planted");
        guest.open("/login");
        guest.logIn(LENA, PASSWORD).then().statusCode(303);

        assertNotEquals("planted", guest.session());
        anonymous().cookie(SESSION_COOKIE, "planted").get("/calls").then().statusCode(303);
    }

    @Test
    void aLoginEndsTheSessionThatTheBrowserCameWith() {
        know("lenas-colleague", "VIEWER");
        for (String next : new String[] {LENA, "lenas-colleague"}) {
            var guest = Guest.loggedIn(LENA, PASSWORD);
            String first = guest.session();
            guest.open("/login");
            guest.logIn(next, PASSWORD).then().statusCode(303);

            assertNotEquals(first, guest.session());
            anonymous().cookie(SESSION_COOKIE, first).get("/calls").then().statusCode(303);
            guest.open("/calls").then().statusCode(200);
        }
    }

    @Test
    void aLoginThatFailsEndsNothing() {
        var guest = Guest.loggedIn(LENA, PASSWORD);
        guest.open("/login");
        guest.logIn(LENA, "wrong").then().statusCode(401);

        guest.open("/calls").then().statusCode(200);
    }

    @Test
    void theVisitBeforeTheLoginDiesWithIt() {
        var guest = new Guest();
        guest.open("/login");
        assertTrue(guest.cookies().containsKey(VISIT_COOKIE));

        guest.logIn(LENA, PASSWORD).then().statusCode(303);

        assertFalse(guest.cookies().containsKey(VISIT_COOKIE));
        guest.open("/account");
        guest.send("/logout", Map.of()).then().statusCode(303);
        guest.open("/login");
        assertEquals(43, guest.cookies().get(VISIT_COOKIE).length(), "a new one");
    }

    /** What was proven holds no longer, also where the change is not committed yet. */
    @Test
    void aLoginWaitsForAChangeOfItsAccountAndFailsThen() throws Exception {
        know("reset-during-login", "VIEWER");
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update account set version = version + 1 where name = 'reset-during-login'");
            var guest = new Guest();
            guest.open("/login");
            var login = CompletableFuture.supplyAsync(() -> guest.logIn("reset-during-login", PASSWORD));
            Thread.sleep(2_000);
            assertFalse(login.isDone());
            connection.commit();

            assertEquals(401, login.join().statusCode());
        }
        assertEquals(
                1,
                Database.number("select count(*) from login_session join account on account.id = account_id"
                        + " where name = 'reset-during-login'"),
                "that of the fixture alone");
    }

    @Test
    void theCookieIsForTheServiceAloneAndTheDatabaseKeepsOnlyItsHash() {
        var guest = new Guest();
        guest.open("/login");
        var cookie = guest.logIn(LENA, PASSWORD).detailedCookie(SESSION_COOKIE);

        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertEquals(43, cookie.getValue().length());
        assertEquals(
                1,
                Database.number("select count(*) from login_session where hash = sha256(?::bytea)", cookie.getValue()));
        assertEquals(
                0,
                Database.number(
                        "select count(*) from login_session where position(?::bytea in hash) > 0", cookie.getValue()));
    }

    @Test
    void whoLogsOutIsOutAlsoWithACopyOfTheCookie() {
        var guest = Guest.loggedIn(LENA, PASSWORD);
        String copy = guest.session();
        guest.open("/account");

        assertEquals("/login", Guest.path(guest.send("/logout", Map.of())));

        assertFalse(guest.cookies().containsKey(SESSION_COOKIE));
        anonymous().cookie(SESSION_COOKIE, copy).get("/account").then().statusCode(303);
    }

    @Test
    void whoseSessionHasEndedLogsInWithTheOldCookieStillThere() {
        var guest = Guest.loggedIn(LENA, PASSWORD);
        Database.rows("delete from login_session where hash = sha256(?::bytea) returning 1", guest.session());
        guest.open("/calls").then().statusCode(303);

        guest.open("/login");
        guest.logIn(LENA, PASSWORD).then().statusCode(303);

        guest.open("/calls").then().statusCode(200);
    }
}
