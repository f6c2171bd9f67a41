package io.liza.admin.access.token;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.csrf;
import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A personal token, from the page that shows it once to the request that it no longer opens. */
@QuarkusTest
class TokenHttpTest {

    private static final String OWNER = "token-owner";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/Berlin")).toString();

    @Test
    void aTokenIsShownOnceAndKeptAsItsHash() {
        String token = made("shown once", "WRITE", TODAY);

        assertTrue(token.matches("liza_[A-Za-z0-9_-]{43}"), token);
        String list = owner().get("/account/tokens").asString();
        assertTrue(list.contains("shown once"));
        assertFalse(list.contains(token));
        assertEquals(1, Database.number("select count(*) from api_token where hash = sha256(?::bytea)", token));
        assertEquals("[]", Database.columnsHolding(token).toString());
    }

    @Test
    void itIsMadeForWhoKnowsThePasswordOnly() {
        for (String password : new String[] {null, "", "wrong", PASSWORD + "x"}) {
            var form = as("token-guesser", "SUPERVISOR")
                    .formParam("name", "guessed")
                    .formParam("scope", "WRITE");
            var page = Browser.read(
                    (password == null ? form : form.formParam("password", password)).post("/account/tokens"), 400);

            assertEquals("password", page.select("[aria-invalid]").attr("name"), page.text());
            assertEquals("guessed", page.select("input[name=name]").val(), "the input is kept");
        }

        assertEquals(0, Database.number("select count(*) from api_token where name = 'guessed'"));
    }

    /** Else a stolen session would be a place to guess at leisure. */
    @Test
    void thePasswordIsGuessedHereNoLongerThanAtTheLogin() {
        for (int i = 0; i < 10; i++) {
            make("token-guesser-at-length", "guess " + i).then().statusCode(400);
        }

        make("token-guesser-at-length", PASSWORD).then().statusCode(429);
    }

    @Test
    void itLastsNinetyDaysUnlessItsOwnerSaysOtherwise() {
        String token = made("as usual", "READ", "");

        assertEquals(
                "90",
                Database.text(
                        "select floor(extract(epoch from expires_at - now()) / 86400)::int from api_token"
                                + " where hash = sha256(?::bytea)",
                        token));
    }

    @ParameterizedTest
    @CsvSource({"READ, 200, 403", "WRITE, 200, 404"})
    void itReachesAsFarAsItsScope(String scope, int reading, int writing) {
        String token = made("scope " + scope, scope, TODAY);

        use(token).then().statusCode(reading);
        edit(token).then().statusCode(writing);
    }

    /** Else a token that may read could make one that may write, and a stolen one could make its own successor. */
    @Test
    void noTokenMakesOrRevokesTokens() {
        program("token-maker", "ADMIN")
                .cookie("liza-visit", "own")
                .header("X-CSRF-Token", csrf("own"))
                .formParam("name", "successor")
                .formParam("scope", "WRITE")
                .post("/account/tokens")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/login"));

        assertEquals(0, Database.number("select count(*) from api_token where name = 'successor'"));
    }

    @Test
    void itsLastUseIsKnownToTheMinute() {
        String token = made("used", "READ", TODAY);
        assertEquals(
                "t", Database.text("select last_used_at is null from api_token where hash = sha256(?::bytea)", token));

        use(token);

        assertEquals(
                "t",
                Database.text(
                        "select now() - last_used_at < interval '1 minute' from api_token where hash = sha256(?::bytea)",
                        token));
    }

    @Test
    void aRevokedOneIsDeadAtOnceAndOnlyItsOwnerRevokesIt() {
        String token = made("to revoke", "WRITE", TODAY);
        long id = Database.number("select id from api_token where hash = sha256(?::bytea)", token);

        as("somebody-else", "ADMIN")
                .post("/account/tokens/{id}/revoke", id)
                .then()
                .statusCode(404);
        use(token).then().statusCode(200);

        owner().post("/account/tokens/{id}/revoke", id).then().statusCode(303);
        edit(token).then().statusCode(401).body("detail", equalTo("the token is unknown, expired or revoked"));
        use(token).then().statusCode(401);
        owner().post("/account/tokens/{id}/revoke", id).then().statusCode(404);
    }

    @Test
    void anExpiredOneIsDead() {
        String token = made("expired", "WRITE", TODAY);
        edit(token).then().statusCode(404);

        Database.rows("update api_token set expires_at = now() where hash = sha256(?::bytea) returning id", token);

        edit(token).then().statusCode(401);
    }

    @Test
    void itLastsToTheEndOfItsDayAsTheCompanySeesIt() {
        String token = made("until tonight", "READ", TODAY);

        assertEquals(
                TODAY + " 23:59:59",
                Database.text(
                        "select to_char((expires_at - interval '1 second') at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI:SS')"
                                + " from api_token where hash = sha256(?::bytea)",
                        token));
    }

    @ParameterizedTest
    @CsvSource({
        "'',       READ,  '',          name",
        "x,        READ,  2020-01-01,  expires",
        "x,        READ,  2999-01-01,  expires",
        "x,        READ,  infinity,    expires",
        "x,        READ,  tomorrow,    expires"
    })
    void anImpossibleOneIsNotMade(String name, String scope, String expires, String field) {
        var page = Browser.read(make(name, scope, expires), 400);

        assertFalse(page.select("#error-" + field).text().isEmpty(), page.text());
        assertEquals("READ", page.select("select[name=scope] option[selected]").val());
    }

    @Test
    void nobodyIsOfferedOrGetsMoreThanTheirRoleAllows() {
        var viewer = as("token-viewer", "VIEWER");
        assertEquals(
                List.of("READ"),
                Browser.read(viewer.get("/account/tokens"), 200)
                        .select("select[name=scope] option")
                        .eachAttr("value"));

        for (String scope : List.of("WRITE", "ADMIN", "")) {
            as("token-viewer", "VIEWER")
                    .formParam("name", "too much")
                    .formParam("scope", scope)
                    .formParam("password", PASSWORD)
                    .post("/account/tokens")
                    .then()
                    .statusCode(400);
        }
        assertEquals(0, Database.number("select count(*) from api_token where name = 'too much'"));
    }

    private static String made(String name, String scope, String expires) {
        return Browser.read(make(name, scope, expires), 200)
                .select("output.secret")
                .text();
    }

    private static Response make(String name, String scope, String expires) {
        return owner().formParam("name", name)
                .formParam("scope", scope)
                .formParam("expires", expires)
                .formParam("password", PASSWORD)
                .post("/account/tokens");
    }

    private static Response make(String owner, String password) {
        return as(owner, "SUPERVISOR")
                .formParam("name", "guessed")
                .formParam("scope", "WRITE")
                .formParam("password", password)
                .post("/account/tokens");
    }

    private static Response use(String token) {
        return anonymous().header("Authorization", "Bearer " + token).get("/api/calls");
    }

    private static Response edit(String token) {
        return anonymous()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"status\": \"PROBLEM\"}")
                .post("/api/calls/999999999/status");
    }

    private static io.restassured.specification.RequestSpecification owner() {
        return as(OWNER, "SUPERVISOR").header("Accept-Language", "en");
    }
}
