package io.liza.admin.live;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody listens without proof, and nobody any longer than the proof holds. */
@QuarkusTest
class AccessHttpTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Test
    void nobodyIsSentToTheLogin() {
        try (var stream = PageStream.with("calls", "")) {
            assertEquals(303, stream.status());
            assertTrue(stream.header("Location").startsWith("/login"));
        }
    }

    @Test
    void aProgramIsSentThereToo() {
        Visitor.know("live-program", "VIEWER");
        String pair = "live-program:" + Visitor.PASSWORD;
        for (String proof : List.of(
                "Bearer " + Visitor.token("live-program"),
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))) {
            try (var stream = PageStream.with("calls", "Authorization: " + proof)) {
                assertEquals(303, stream.status());
                assertTrue(stream.header("Location").startsWith("/login"));
            }
        }
    }

    @Test
    void whoMustChangeThePasswordSeesNothing() {
        Visitor.know("live-fresh", "SUPERVISOR");
        Database.text("update account set must_change_password = true where name = 'live-fresh' returning 1");
        try (var stream = PageStream.with("calls", cookie("live-fresh"))) {
            assertEquals(303, stream.status());
            assertEquals("/account", path(stream.header("Location")));
        }
    }

    @Test
    void aLogoutEndsTheStreamAtOnce() {
        var visitor = as("live-leaver", "VIEWER");
        var stream = PageStream.open("calls", Visitor.session("live-leaver"));

        visitor.post("/logout").then().statusCode(303);

        assertEnds(stream);
    }

    @Test
    void theEndOfAllSessionsEndsTheStreamAtOnceAndNobodyElses() {
        var visitor = as("live-everywhere", "VIEWER");
        var others = PageStream.open("calls");
        var stream = PageStream.open("calls", Visitor.session("live-everywhere"));

        visitor.post("/account/sessions/end").then().statusCode(303);

        assertEnds(stream);
        assertFalse(others.isOver());
        others.close();
    }

    @Test
    void aNewPasswordEndsTheStreamAtOnce() {
        var visitor = as("live-changer", "VIEWER");
        var stream = PageStream.open("calls", Visitor.session("live-changer"));

        visitor.formParam("current", Visitor.PASSWORD)
                .formParam("password", "another horse battery")
                .formParam("again", "another horse battery")
                .post("/account/password")
                .then()
                .statusCode(303);

        assertEnds(stream);
    }

    @Test
    void disablingTheAccountEndsTheStreamAtOnce() {
        Visitor.know("live-disabled", "VIEWER");
        var stream = PageStream.open("calls", Visitor.session("live-disabled"));
        long id = Database.number("select id from account where name = 'live-disabled'");

        admin().formParam("role", "VIEWER").post("/accounts/" + id).then().statusCode(303);

        assertEnds(stream);
    }

    @Test
    void aSessionThatEndsByTimeAloneEndsTheStreamSoon() {
        Visitor.know("live-sleeper", "VIEWER");
        var stream = PageStream.open("calls", Visitor.session("live-sleeper"));

        age("live-sleeper", "3 hours");

        stream.awaitTold("ended");
        stream.awaitEnd();
    }

    /** Else a browser left open would never be logged out. */
    @Test
    void whatAPageDoesByItselfDoesNotKeepTheSessionAlive() {
        Visitor.know("live-watcher", "VIEWER");
        age("live-watcher", "1 hour");

        PageStream.open("calls", Visitor.session("live-watcher")).close();
        as("live-watcher", "VIEWER")
                .header("Liza-Live", "1")
                .get("/calls")
                .then()
                .statusCode(200);
        assertEquals("t", usedLongAgo("live-watcher"));

        as("live-watcher", "VIEWER").get("/calls").then().statusCode(200);
        assertEquals("f", usedLongAgo("live-watcher"));
    }

    private static void assertEnds(PageStream stream) {
        stream.awaitTold("ended", AT_ONCE);
        stream.awaitEnd();
    }

    private static void age(String name, String by) {
        Database.text(
                "update login_session set seen_at = now() - ?::interval from account"
                        + " where account.id = account_id and name = ? returning 1",
                by,
                name);
    }

    private static String usedLongAgo(String name) {
        return Database.text(
                "select seen_at < now() - interval '50 minutes' from login_session"
                        + " join account on account.id = account_id where name = ?",
                name);
    }

    private static String cookie(String name) {
        return "Cookie: " + Visitor.SESSION_COOKIE + "=" + Visitor.session(name);
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
