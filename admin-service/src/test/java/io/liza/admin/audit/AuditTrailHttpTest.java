package io.liza.admin.audit;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.know;
import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody does stands in the trail: who, from where, what, to what, as it was and as it is. */
@QuarkusTest
class AuditTrailHttpTest {

    private static final String ORDER = "4731001";
    private static final PlayedCall CALL = PlayedCall.german().consented().askedFor(ORDER);
    private static final String EDITOR = "audited-editor";

    private long before;

    @BeforeAll
    static void theCallIsHeldAndEverybodyIsKnown() {
        Broker.take(CALL);
        know(EDITOR, "SUPERVISOR");
        know("audited", "VIEWER");
        viewer();
        admin();
    }

    @BeforeEach
    void theStoryBegins() {
        before = Trail.end();
    }

    @Test
    void theStatusOfACall() {
        long id = Database.idOf(CALL);

        as(EDITOR, "SUPERVISOR").formParam("status", "PROBLEM").post("/calls/{id}/status", id);
        as(EDITOR, "SUPERVISOR").formParam("status", "PROBLEM").post("/calls/{id}/status", id);
        program(EDITOR, "SUPERVISOR")
                .contentType("application/json")
                .body("{\"status\": \"HANDLED\"}")
                .post("/api/calls/{id}/status", id);

        assertTrail(
                EDITOR + "|127.0.0.1|CALL_STATUS_SET|CALL|" + id
                        + "|{\"status\": \"HANDLED\"}|{\"status\": \"PROBLEM\"}",
                EDITOR + "|127.0.0.1|CALL_STATUS_SET|CALL|" + id
                        + "|{\"status\": \"PROBLEM\"}|{\"status\": \"HANDLED\"}");
    }

    @Test
    void theStatusOfAnOrderWithoutItsNotes() {
        long id = Database.idOfOrder(ORDER);

        for (String notes : new String[] {"customs, \\\"Monday\\\"", ""}) {
            program(EDITOR, "SUPERVISOR")
                    .contentType("application/json")
                    .body("{\"status\": \"DELAYED\", \"notes\": \"" + notes + "\"}")
                    .post("/api/orders/{id}/status", id);
        }

        assertTrail(
                EDITOR + "|127.0.0.1|ORDER_STATUS_SET|ORDER|" + id
                        + "|{\"status\": \"ENQUIRY\"}|{\"status\": \"DELAYED\"}",
                EDITOR + "|127.0.0.1|ORDER_STATUS_SET|ORDER|" + id
                        + "|{\"status\": \"DELAYED\"}|{\"status\": \"DELAYED\"}");
    }

    /** A note can hold anything, so its text is not repeated here. */
    @Test
    void aNoteWithoutItsText() {
        long id = Database.idOf(CALL);

        as(EDITOR, "SUPERVISOR").formParam("note", "secret").post("/calls/{id}/notes", id);

        assertTrail(EDITOR + "|127.0.0.1|NOTE_ADDED|CALL|" + id + "|null|null");
    }

    @Test
    void whatWasRefusedOrCouldNotBeIsNoEntry() {
        viewer().formParam("status", "PROBLEM").post("/calls/{id}/status", Database.idOf(CALL));
        as(EDITOR, "SUPERVISOR").formParam("status", "LOST").post("/calls/{id}/status", Database.idOf(CALL));
        as(EDITOR, "SUPERVISOR").formParam("status", "PROBLEM").post("/calls/999999999/status");
        as(EDITOR, "SUPERVISOR").post("/calls/999999999/number");
        admin().formParam("name", "admin").formParam("role", "VIEWER").post("/accounts");
        viewer().get("/audit/export.csv");
        admin().get("/audit/export.csv?from=never");

        assertTrail();
    }

    @Test
    void inAndOut() {
        var guest = new Guest();
        guest.open("/login");
        guest.logIn("audited", "wrong");
        guest.logIn("a name that might be a password", "wrong");
        guest.logIn(" AUDITED ", PASSWORD);
        guest.open("/account");
        guest.send("/logout", Map.of());

        assertTrail(
                "null|127.0.0.1|LOGIN_FAILED|ACCOUNT|audited|null|null",
                "null|127.0.0.1|LOGIN_FAILED|ACCOUNT|?|null|null",
                "audited|127.0.0.1|LOGIN|ACCOUNT|audited|null|null",
                "audited|127.0.0.1|LOGOUT|ACCOUNT|audited|null|null");
    }

    @Test
    void accounts() {
        admin().formParam("name", "made-here").formParam("role", "VIEWER").post("/accounts");
        long id = Database.number("select id from account where name = 'made-here'");
        admin().formParams("role", "SUPERVISOR", "enabled", "false").post("/accounts/{id}", id);
        admin().post("/accounts/{id}/password", id);

        assertTrail(
                "ada-admin|127.0.0.1|ACCOUNT_CREATED|ACCOUNT|made-here|null|{\"role\": \"VIEWER\", \"enabled\": true}",
                "ada-admin|127.0.0.1|ACCOUNT_CHANGED|ACCOUNT|made-here|{\"role\": \"VIEWER\", \"enabled\": true}|"
                        + "{\"role\": \"SUPERVISOR\", \"enabled\": false}",
                "ada-admin|127.0.0.1|PASSWORD_RESET|ACCOUNT|made-here|null|null");
    }

    @Test
    void onesOwnAccount() {
        String name = "audited-owner";
        as(name, "VIEWER")
                .formParams("current", PASSWORD, "password", "something new", "again", "something new")
                .post("/account/password");
        var here = Guest.loggedIn(name, "something new");
        here.open("/account");
        here.send("/account/sessions/end", Map.of());

        assertEquals(
                1,
                Trail.since(before).stream()
                        .filter(entry -> entry.startsWith(name + "|127.0.0.1|TOKEN_REVOKED|TOKEN|"))
                        .filter(entry ->
                                entry.endsWith("|{\"owner\": \"" + name + "\", \"reason\": \"PASSWORD_CHANGED\"}"))
                        .count());
        before++;
        assertTrail(
                name + "|127.0.0.1|PASSWORD_CHANGED|ACCOUNT|" + name + "|null|null",
                name + "|127.0.0.1|LOGIN|ACCOUNT|" + name + "|null|null",
                name + "|127.0.0.1|SESSIONS_ENDED|ACCOUNT|" + name + "|null|null");
    }

    @Test
    void tokens() {
        as(EDITOR, "SUPERVISOR")
                .formParams("name", "nightly", "scope", "READ", "expires", "2026-12-24", "password", PASSWORD)
                .post("/account/tokens");
        long id = Database.number("select max(id) from api_token");
        as(EDITOR, "SUPERVISOR").post("/account/tokens/{id}/revoke", id);

        String facts = "{\"name\": \"nightly\", \"scope\": \"READ\", \"expires\": \"2026-12-24T23:00:00Z\"}";
        assertTrail(
                EDITOR + "|127.0.0.1|TOKEN_CREATED|TOKEN|" + id + "|null|" + facts,
                EDITOR + "|127.0.0.1|TOKEN_REVOKED|TOKEN|" + id + "|" + facts + "|null");
    }

    @Test
    void aNumberThatWasLookedAtAndAListThatWasTakenAlong() {
        long id = Database.idOf(CALL);
        as(EDITOR, "SUPERVISOR").post("/calls/{id}/number", id);
        admin().get("/audit/export.csv?actor=nobody&action=login");

        assertTrail(
                EDITOR + "|127.0.0.1|NUMBER_REVEALED|CALL|" + id + "|null|null",
                "ada-admin|127.0.0.1|EXPORTED|LIST|audit|null|{\"filter\": \"actor=nobody&action=login\"}");
    }

    private void assertTrail(String... entries) {
        assertEquals(List.of(entries), Trail.since(before));
        assertEquals(
                entries.length,
                Database.number(
                        "select count(*) from audit where id > ? and now() - at < interval '1 minute'", before));
    }
}
