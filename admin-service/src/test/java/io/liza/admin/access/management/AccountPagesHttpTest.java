package io.liza.admin.access.management;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin makes accounts, and takes from them; what was taken is gone at once. */
@QuarkusTest
class AccountPagesHttpTest {

    @Test
    void anAccountIsMadeWithAPasswordThatIsShownOnceAndMustBeChangedFirst() {
        String password = Browser.read(create(" Nina.New@shop ", "SUPERVISOR"), 200)
                .select("output.secret")
                .text();
        assertEquals(20, password.length());
        assertFalse(admin().get("/accounts").asString().contains(password));
        assertEquals(
                "f|t",
                Database.text(
                        "select password like '%' || ? || '%', password like '$2_$12$%' from account where name = 'nina.new@shop'",
                        password));

        var nina = Guest.loggedIn("nina.new@shop", password);
        for (String page : List.of("/", "/calls", "/orders", "/account/tokens")) {
            assertEquals("/account", Guest.path(nina.open(page)), page);
        }
        assertEquals(200, nina.open("/account").statusCode());

        nina.send("/account/password", Map.of("current", password, "password", PASSWORD, "again", PASSWORD))
                .then()
                .statusCode(303);
        assertEquals(200, nina.open("/calls").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "x,             2 to 64 characters",
        "'',            2 to 64 characters",
        "-nina,         2 to 64 characters",
        "sso:nina,      2 to 64 characters",
        "nina müller,   2 to 64 characters",
        "nіna,          2 to 64 characters",
        "<b>nina</b>,   2 to 64 characters",
        "admin,         There is already an account",
        " ADMIN ,       There is already an account"
    })
    void anImpossibleAccountIsNotMadeAndTheFormKeepsTheInput(String name, String reason) {
        var page = Browser.read(create(name, "SUPERVISOR"), 400);

        assertTrue(page.select("#error-name").text().startsWith(reason), page.text());
        var field = page.selectFirst("input[name=name]");
        assertEquals("true", field.attr("aria-invalid"));
        assertEquals("error-name", field.attr("aria-describedby"));
        assertEquals(name, field.val());
        assertEquals(
                "SUPERVISOR",
                page.select("form.filters select[name=role] option[selected]").val());
    }

    @Test
    void theReasonIsInThePagesLanguage() {
        var page = Browser.read(
                admin().header("Accept-Language", "de")
                        .formParam("name", "admin")
                        .formParam("role", "VIEWER")
                        .post("/accounts"),
                400);

        assertEquals(
                "Ein Konto mit diesem Namen gibt es schon.",
                page.select("#error-name").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWNER", ""})
    void aRoleThatNoPageOffersIsRefused(String role) {
        Browser.read(create("nina-role", role), 400);
    }

    @Test
    void aChangeIsShownBeforeItIsConfirmed() {
        know("reviewed", "SUPERVISOR");
        String path = "/accounts/" + idOf("reviewed") + "/change";
        var form = Browser.read(english().get(path), 200);
        assertEquals(
                List.of("SUPERVISOR", "true"),
                form.select("main option[selected]").eachAttr("value"));

        var review = Browser.read(english().get(path + "?role=VIEWER&enabled=false"), 200);

        assertEquals(
                List.of("Supervisor → Viewer", "Active → Deactivated"),
                review.select(".card-facts dd").eachText());
        assertTrue(review.select(".alert").text().contains("tokens of this account will be revoked"), review.text());
        assertEquals("SUPERVISOR|t", Database.text("select role, enabled from account where name = 'reviewed'"));
    }

    @Test
    void aResetAsksFirst() {
        know("asked-first", "VIEWER");
        String before = Database.text("select password from account where name = 'asked-first'");

        var page = Browser.read(english().get("/accounts/" + idOf("asked-first") + "/password"), 200);

        assertTrue(page.select(".alert").text().startsWith("asked-first will be logged out"), page.text());
        assertEquals(before, Database.text("select password from account where name = 'asked-first'"));
    }

    @Test
    void ofTwoWhoMakeTheSameAccountAtOnceOneIsToldThatItIsTaken() {
        var statuses = Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> create("made-at-once", "VIEWER").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(2, statuses.stream().filter(status -> status == 400).count(), statuses::toString);
    }

    @ParameterizedTest
    @CsvSource({"loses-role, VIEWER, true", "gains-role, ADMIN, ", "is-disabled, SUPERVISOR, false"})
    void aChangeEndsAllSessionsAtOnce(String name, String role, String enabled) {
        as(name, "SUPERVISOR").get("/calls").then().statusCode(200);

        change(name, role, enabled).then().statusCode(303);

        as(name, "SUPERVISOR").get("/calls").then().statusCode(303);
    }

    @Test
    void aTokenReachesAsFarAsItsAccountDoesNow() {
        edit("token-holder").then().statusCode(404);

        Database.rows("update account set role = 'VIEWER' where name = 'token-holder' returning id");

        read("token-holder").then().statusCode(200);
        edit("token-holder").then().statusCode(403);
    }

    @Test
    void aPasswordIsResetToOneThatIsShownOnceAndEndsAllSessions() {
        as("forgetful", "VIEWER").get("/calls").then().statusCode(200);

        String password = Browser.read(admin().post("/accounts/{id}/password", idOf("forgetful")), 200)
                .select("output.secret")
                .text();

        as("forgetful", "VIEWER").get("/calls").then().statusCode(303);
        var guest = new Guest();
        guest.open("/login");
        guest.logIn("forgetful", PASSWORD).then().statusCode(401);
        guest.logIn("forgetful", password).then().statusCode(303);
    }

    @Test
    void whoSignsInElsewhereHasNoPasswordToReset() {
        long id = Database.number("insert into account (name, subject, role, created_at) values"
                + " ('sso:reset', 'issuer|reset', 'VIEWER', now()) returning id");

        Browser.read(admin().post("/accounts/{id}/password", id), 409);

        assertEquals("null", Database.text("select password from account where id = ?", id));
    }

    @Test
    void aConfirmedRoleDoesNotUndoWhatSomebodyElseChangedMeanwhile() {
        know("disabled-meanwhile", "VIEWER");
        String path = "/accounts/" + idOf("disabled-meanwhile") + "/change?role=SUPERVISOR&enabled=true";
        var review = Browser.read(english().get(path), 200);
        change("disabled-meanwhile", "VIEWER", "false").then().statusCode(303);

        var form = review.select("form.actions input:not([name=csrf])");
        assertEquals(List.of("role"), form.eachAttr("name"));
        change("disabled-meanwhile", form.val(), null).then().statusCode(303);

        assertEquals(
                "SUPERVISOR|f", Database.text("select role, enabled from account where name = 'disabled-meanwhile'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/999999999", "/accounts/999999999/password", "/accounts/0", "/accounts/-1"})
    void whatIsNotThereIsNotChanged(String path) {
        Browser.read(admin().formParam("role", "VIEWER").post(path), 404);
    }

    @Test
    void anAccountIsNotDisabledByATickThatCannotBeRead() {
        know("half-ticked", "VIEWER");

        Browser.read(change("half-ticked", "VIEWER", "maybe"), 400);
        change("half-ticked", "VIEWER", "").then().statusCode(303);

        assertEquals("t", Database.text("select enabled from account where name = 'half-ticked'"));
    }

    private static RequestSpecification english() {
        return admin().header("Accept-Language", "en");
    }

    private static Response create(String name, String role) {
        return english()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", name)
                .formParam("role", role)
                .post("/accounts");
    }

    private static Response change(String name, String role, String enabled) {
        var form = admin().formParam("role", role);
        return (enabled == null ? form : form.formParam("enabled", enabled)).post("/accounts/{id}", idOf(name));
    }

    private static Response read(String name) {
        return program(name, "SUPERVISOR").get("/api/calls");
    }

    private static Response edit(String name) {
        return program(name, "SUPERVISOR")
                .contentType("application/json")
                .body("{\"status\": \"PROBLEM\"}")
                .post("/api/calls/999999999/status");
    }

    private static long idOf(String name) {
        return Database.number("select id from account where name = ?", name);
    }
}
