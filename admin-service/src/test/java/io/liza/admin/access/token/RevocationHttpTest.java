package io.liza.admin.access.token;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.know;
import static io.liza.admin.fixture.Visitor.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever takes something from an account takes its tokens, for good. */
@QuarkusTest
class RevocationHttpTest {
    private static final String NEW = "a new good password";

    @Test
    void aTokenOfADisabledAccountDoesNotComeBackWithIt() {
        know("revoked-disabled", "SUPERVISOR");
        long before = Trail.end();

        change("revoked-disabled", "SUPERVISOR", false).then().statusCode(303);
        change("revoked-disabled", "SUPERVISOR", true).then().statusCode(303);

        assertRevoked("revoked-disabled", "ada-admin", "ACCOUNT_DISABLED", before);
    }

    @Test
    void aTokenOfALowerRoleDoesNotComeBackWithTheHigherOne() {
        know("revoked-lowered", "SUPERVISOR");
        long before = Trail.end();

        change("revoked-lowered", "VIEWER", true).then().statusCode(303);
        change("revoked-lowered", "ADMIN", true).then().statusCode(303);

        assertRevoked("revoked-lowered", "ada-admin", "ROLE_LOWERED", before);
    }

    @Test
    void aTokenStaysWhereTheRoleIsRaisedOrStays() {
        know("kept-raised", "VIEWER");

        change("kept-raised", "SUPERVISOR", true).then().statusCode(303);
        change("kept-raised", "SUPERVISOR", true).then().statusCode(303);

        use("kept-raised").then().statusCode(200);
    }

    @Test
    void aResetOfThePasswordRevokesTheTokens() {
        know("revoked-reset", "SUPERVISOR");
        long before = Trail.end();

        String password = Browser.read(admin().post("/accounts/{id}/password", idOf("revoked-reset")), 200)
                .select("output.secret")
                .text();
        var owner = Guest.loggedIn("revoked-reset", password);
        owner.open("/account");
        owner.send("/account/password", Map.of("current", password, "password", NEW, "again", NEW))
                .then()
                .statusCode(303);

        assertRevoked("revoked-reset", "ada-admin", "PASSWORD_RESET", before);
    }

    @ParameterizedTest
    @CsvSource({"PASSWORD_CHANGED, /account/password", "SESSIONS_ENDED, /account/sessions/end"})
    void itsOwnerRevokesThemUnlessTheySayOtherwise(String reason, String path) {
        String keeper = "keeps-" + reason.toLowerCase();
        own(keeper).formParam("keepTokens", "on").post(path).then().statusCode(303);
        use(keeper).then().statusCode(200);

        String owner = "revokes-" + reason.toLowerCase();
        RequestSpecification form = own(owner);
        long before = Trail.end();
        form.post(path).then().statusCode(303);
        assertRevoked(owner, owner, reason, before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/password", "/account/sessions/end"})
    void nothingHappensWithATickThatCannotBeRead(String path) {
        own("half-ticked-keeper")
                .formParam("keepTokens", "perhaps")
                .post(path)
                .then()
                .statusCode(400);

        use("half-ticked-keeper").then().statusCode(200);
        as("half-ticked-keeper", "SUPERVISOR").get("/account").then().statusCode(200);
    }

    @Test
    void anAdministratorSeesAndRevokesEverybodysTokens() {
        know("seen-owner", "SUPERVISOR");
        use("seen-owner").then().statusCode(200);
        long id = tokenOf("seen-owner");
        var row = Browser.read(admin().header("Accept-Language", "en").get("/accounts/tokens"), 200)
                .select("tr:has(form[action=/accounts/tokens/" + id + "/revoke])");
        assertEquals(List.of("seen-owner", "test"), row.select("td").eachText().subList(0, 2));
        assertFalse(row.text().contains("never"), row.text());
        long before = Trail.end();

        admin().post("/accounts/tokens/{id}/revoke", id).then().statusCode(303);

        assertRevoked("seen-owner", "ada-admin", "BY_ADMINISTRATOR", before);
        assertFalse(admin().get("/accounts/tokens").asString().contains("seen-owner"));
        admin().post("/accounts/tokens/{id}/revoke", id).then().statusCode(404);
        admin().post("/accounts/tokens/999999999/revoke").then().statusCode(404);
    }

    @Test
    void whatIsExpiredIsNotListed() {
        know("expired-owner", "SUPERVISOR");
        Database.rows("update api_token set expires_at = now() where id = ? returning id", tokenOf("expired-owner"));

        assertFalse(admin().get("/accounts/tokens").asString().contains("expired-owner"));
    }

    /** A token that is being made while its account loses something waits, and is not made. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set enabled = false, version = version + 1 where name = 'token-maker-late'",
                "update account set role = 'VIEWER', version = version + 1 where name = 'token-maker-late'",
                "update account set version = version + 1 where name = 'token-maker-late'"
            })
    void noTokenIsMadeWithWhatHeldBefore(String change) throws Exception {
        know("token-maker-late", "SUPERVISOR");
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            var made = CompletableFuture.supplyAsync(() -> make("token-maker-late"));
            Thread.sleep(2_000);
            assertFalse(made.isDone());
            connection.commit();

            assertEquals(409, made.join().statusCode());
        }
        Database.rows(
                "update account set enabled = true, role = 'SUPERVISOR' where name = 'token-maker-late' returning 1");
        assertEquals(0, Database.number("select count(*) from api_token where name = 'made meanwhile'"));
    }

    /** One that is made first is waited for, and revoked. */
    @ParameterizedTest
    @ValueSource(strings = {"disable", "lower", "reset", "everywhere"})
    void noTokenSurvivesThatWasMadeMeanwhile(String remedy) throws Exception {
        String name = "maker-first-" + remedy;
        know(name, "SUPERVISOR");
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from account where name = '" + name + "' for share");
            statement.execute("insert into api_token (account_id, name, hash, scope, created_at, expires_at)"
                    + " select id, 'made meanwhile', sha256(name::bytea), 'WRITE', now(), now() + interval '1 day'"
                    + " from account where name = '" + name + "'");
            var remedied = CompletableFuture.supplyAsync(() -> apply(remedy, name));
            Thread.sleep(1_000);
            assertFalse(remedied.isDone());
            connection.commit();

            assertTrue(remedied.join().statusCode() < 400);
        }
        assertEquals(
                2,
                Database.number(
                        "select count(*) from api_token join account on account.id = account_id"
                                + " where account.name = ? and revoked_at is not null",
                        name));
    }

    private static Response apply(String remedy, String name) {
        return switch (remedy) {
            case "disable" -> change(name, "SUPERVISOR", false);
            case "lower" -> change(name, "VIEWER", true);
            case "reset" -> admin().post("/accounts/{id}/password", idOf(name));
            default -> as(name, "SUPERVISOR").post("/account/sessions/end");
        };
    }

    private static void assertRevoked(String owner, String actor, String reason, long before) {
        use(owner).then().statusCode(401);
        assertEquals(
                0,
                Database.number(
                        "select count(*) from api_token join account on account.id = account_id"
                                + " where account.name = ? and revoked_at is null",
                        owner));
        String why = "|{\"owner\": \"" + owner + "\", \"reason\": \"" + reason + "\"}";
        List<String> entries = Trail.since(before).stream()
                .filter(entry -> entry.contains("|TOKEN_REVOKED|TOKEN|") && entry.contains("\"" + owner + "\""))
                .toList();
        assertEquals(1, entries.size(), entries::toString);
        assertTrue(entries.get(0).startsWith(actor + "|127.0.0.1|"), entries::toString);
        assertTrue(entries.get(0).endsWith(why), entries::toString);
    }

    private static RequestSpecification own(String name) {
        return as(name, "SUPERVISOR").formParams("current", PASSWORD, "password", NEW, "again", NEW);
    }

    private static Response make(String name) {
        return as(name, "SUPERVISOR")
                .formParams("name", "made meanwhile", "scope", "WRITE", "password", PASSWORD)
                .post("/account/tokens");
    }

    private static Response change(String name, String role, boolean enabled) {
        var form = admin().formParam("role", role);
        return form.formParam("enabled", enabled).post("/accounts/{id}", idOf(name));
    }

    private static Response use(String name) {
        return program(name, "SUPERVISOR").get("/api/calls");
    }

    private static long tokenOf(String name) {
        return Database.number(
                "select api_token.id from api_token join account on account.id = account_id where account.name = ?",
                name);
    }

    private static long idOf(String name) {
        return Database.number("select id from account where name = ?", name);
    }
}
