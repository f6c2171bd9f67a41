package io.liza.admin.access.token;

import static io.liza.admin.fixture.Visitor.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.CompanyIssuer;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A token for somebody without a password: it takes a single sign-on of the last few minutes. */
@QuarkusTest
class SingleSignOnTokenHttpTest {
    private static final String TOKENS = "/account/tokens";
    private static final Map<String, String> FORM = Map.of("name", "of single sign-on", "scope", "READ");

    MockOAuth2Server issuer;

    @Test
    void aFreshLoginIsProofEnough() {
        var guest = new Guest();
        signIn(guest, "t-1", null, "/login/with-sso?next=%2Faccount%2Ftokens");

        assertEquals(0, open(guest).select("input[name=password]").size());
        var made = Browser.read(guest.send(TOKENS, FORM), 200);

        assertTrue(made.select("output.secret").text().startsWith("liza_"));
    }

    @Test
    void anOlderLoginLeadsThroughTheIssuerWhichMustAskAnew() {
        var guest = new Guest();
        signIn(guest, "t-2", null, "/login/sso");
        age("t-2", "6 minutes");

        var page = open(guest);
        assertEquals(0, page.select("form[action=/account/tokens]").size());
        String link = page.select("a[href^=/login/with-sso]").attr("href");
        assertEquals(TOKENS, Guest.path(guest.send(TOKENS, FORM)), "a page that was open for long leads there, too");
        assertEquals(0, count("t-2"));

        vouch("t-2", null);
        String begin = guest.open(link).header("Location");
        String toTheIssuer = guest.open(begin).header("Location");
        assertTrue(toTheIssuer.contains("&prompt=login&max_age=300&"), toTheIssuer);
        // The issuer asks; without prompt=login it would not.
        String proven = anonymous()
                .urlEncodingEnabled(false)
                .formParam("username", "t-2")
                .post(toTheIssuer)
                .header("Location");
        var back = Browser.read(guest.follow(proven), 200);
        assertEquals(1, back.select("form[action=/account/tokens]").size());
        Browser.read(guest.send(TOKENS, FORM), 200);
        assertEquals(1, count("t-2"));
    }

    /** Whoever sits at the browser can take prompt=login out of the address; not auth_time out of the proof. */
    @Test
    void anIssuerThatRemembersALoginOfBeforeProvesNothing() {
        var guest = new Guest();
        signIn(guest, "t-3", Instant.now().minus(Duration.ofMinutes(6)), "/login/sso");

        assertEquals(0, open(guest).select("form[action=/account/tokens]").size());
        assertEquals(TOKENS, Guest.path(guest.send(TOKENS, FORM)));
        assertEquals(0, count("t-3"));

        signIn(guest, "t-3", Instant.now().minus(Duration.ofMinutes(1)), "/login/sso");
        open(guest);
        Browser.read(guest.send(TOKENS, FORM), 200);
    }

    @Test
    void aProofFromTheFutureIsNoOlderThanNow() {
        var guest = new Guest();
        signIn(guest, "t-4", Instant.now().plus(Duration.ofDays(1)), "/login/sso");
        assertEquals(
                "t",
                Database.text("select bool_and(authenticated_at <= now()) from login_session"
                        + " join account on account.id = account_id where subject like '%|t-4'"));
    }

    private void signIn(Guest guest, String subject, Instant authenticated, String address) {
        vouch(subject, authenticated);
        Browser.read(guest.follow(address), 200);
    }

    private void vouch(String subject, Instant authenticated) {
        var claims = new HashMap<String, Object>(Map.of("preferred_username", subject, "groups", List.of("viewer")));
        if (authenticated != null) {
            claims.put("auth_time", authenticated.getEpochSecond());
        }
        CompanyIssuer.vouchFor(issuer, subject, claims);
    }

    private static Document open(Guest guest) {
        return Browser.read(guest.open(TOKENS), 200);
    }

    private static void age(String subject, String by) {
        Database.rows(
                "update login_session set authenticated_at = now() - ?::interval from account"
                        + " where account.id = account_id and subject like ? returning 1",
                by,
                "%|" + subject);
    }

    private static long count(String subject) {
        return Database.number(
                "select count(*) from api_token join account on account.id = account_id where subject like ?",
                "%|" + subject);
    }
}
