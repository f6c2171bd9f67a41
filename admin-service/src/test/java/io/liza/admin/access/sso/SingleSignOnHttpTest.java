package io.liza.admin.access.sso;

import static io.liza.admin.fixture.Visitor.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.CompanyIssuer;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.Trail;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way in through the company's issuer, hop by hop as a browser goes it. */
@QuarkusTest
class SingleSignOnHttpTest {

    private static final String SUPERVISOR = "supervisor";

    MockOAuth2Server issuer;

    @Test
    void aSupervisorGetsInAndToThePageThatWasWanted() {
        long before = Trail.end();
        vouchFor("s-1", "Sabine", SUPERVISOR);
        var guest = new Guest();

        var page = signIn(guest, "/login/with-sso?next=%2Fcalls%3Fstatus%3DPROBLEM%26x%3Da%3Bb");

        assertEquals("sso:sabine", Browser.read(page, 200).select(".me a").text());
        assertEquals(
                "PROBLEM",
                Browser.read(page, 200).select("select[name=status] [selected]").val());
        assertEquals(
                List.of(
                        "sso:sabine|127.0.0.1|ACCOUNT_CREATED|ACCOUNT|sso:sabine|null|"
                                + "{\"role\": \"SUPERVISOR\", \"enabled\": true}",
                        "sso:sabine|127.0.0.1|LOGIN|ACCOUNT|sso:sabine|null|null"),
                Trail.since(before));
    }

    @Test
    void afterTheLoginNothingButTheSessionIsLeftInTheBrowser() {
        vouchFor("s-2", "clean", SUPERVISOR);
        var guest = new Guest();

        signIn(guest, "/login/with-sso?next=%2Forders");

        assertEquals(Set.of("liza-session"), guest.cookies().keySet());
    }

    @ParameterizedTest
    @CsvSource({"viewer, VIEWER", "supervisor, SUPERVISOR", "admin, ADMIN", "staff viewer admin, ADMIN"})
    void theHighestRoleThatTheIssuerNamesCounts(String groups, String role) {
        String subject = "groups " + groups;
        vouchFor(subject, subject, groups.split(" "));

        signIn(new Guest(), "/login/sso");

        assertEquals(role, Database.text("select role from account where subject like ?", "%|" + subject));
    }

    @Test
    void aRoleThatTheIssuerChangesCountsFromTheNextLoginOnAndEndsTheSessionsBefore() {
        vouchFor("s-3", "moved", SUPERVISOR);
        var before = new Guest();
        signIn(before, "/login/sso");
        vouchFor("s-3", "moved", "viewer");
        var after = new Guest();
        long entry = Trail.end();

        signIn(after, "/login/sso");

        assertEquals(303, before.open("/calls").statusCode());
        assertEquals(200, after.open("/calls").statusCode());
        assertEquals(403, after.send("/calls/1/number", Map.of()).statusCode());
        assertTrue(
                Trail.since(entry).get(0).startsWith("sso:moved|127.0.0.1|ACCOUNT_CHANGED|"),
                Trail.since(entry)::toString);
    }

    @Test
    void aLowerRoleRevokesTheTokensForGoodAndAHigherOneDoesNot() {
        vouchFor("s-16", "tokens", SUPERVISOR);
        signIn(new Guest(), "/login/sso");
        giveToken("sso:tokens");
        vouchFor("s-16", "tokens", "admin");
        signIn(new Guest(), "/login/sso");
        use("sso:tokens").then().statusCode(200);
        long entry = Trail.end();

        vouchFor("s-16", "tokens", "viewer");
        signIn(new Guest(), "/login/sso");
        vouchFor("s-16", "tokens", "admin");
        signIn(new Guest(), "/login/sso");

        use("sso:tokens").then().statusCode(401);
        assertTrue(
                Trail.since(entry)
                        .get(0)
                        .matches("sso:tokens\\|127.0.0.1\\|TOKEN_REVOKED\\|TOKEN\\|\\d+\\|.*\\|"
                                + "\\{\"owner\": \"sso:tokens\", \"reason\": \"ROLE_LOWERED\"}"),
                Trail.since(entry)::toString);
    }

    @Test
    void noRoleRevokesTheTokensForGood() {
        vouchFor("s-17", "roleless", SUPERVISOR);
        signIn(new Guest(), "/login/sso");
        giveToken("sso:roleless");
        long entry = Trail.end();

        vouchFor("s-17", "roleless");
        signIn(new Guest(), "/login/sso");
        vouchFor("s-17", "roleless", SUPERVISOR);
        signIn(new Guest(), "/login/sso");

        use("sso:roleless").then().statusCode(401);
        assertTrue(
                Trail.since(entry).get(0).endsWith("{\"owner\": \"sso:roleless\", \"reason\": \"ROLE_LOST\"}"),
                Trail.since(entry)::toString);
    }

    @Test
    void aLoginEndsTheSessionThatTheBrowserCameWith() {
        vouchFor("s-18", "again", SUPERVISOR);
        var guest = new Guest();
        signIn(guest, "/login/sso");
        String first = guest.session();
        vouchFor("s-18", "again", SUPERVISOR);

        String begin = guest.open("/login/with-sso").header("Location");
        String back = backFromTheIssuer(guest, guest.open(begin).header("Location"));
        // Strict cookies stay behind on the way from another site.
        guest.cookies().remove("liza-session");
        guest.follow(back).then().statusCode(200);

        assertEquals(
                303, anonymous().cookie("liza-session", first).get("/calls").statusCode());
        assertEquals(200, guest.open("/calls").statusCode());
    }

    /** Only the way to the issuer does, where the protocol wants it; the issuer knows the addresses it may lead back to. */
    @Test
    void noRedirectToUsNamesAHost() {
        vouchFor("s-19", "hops", SUPERVISOR);
        var guest = new Guest();

        String begin = guest.open("/login/with-sso?next=%2Forders&x=1").header("Location");
        String back = backFromTheIssuer(guest, guest.open(begin + "?x=1").header("Location"));
        String proven = guest.open(back).header("Location");
        String page = guest.open(proven).header("Location");

        assertEquals(List.of("/login/sso", "/login/sso?x=1", "/orders"), List.of(begin, proven, page));
    }

    @Test
    void whoHasNoRoleIsRefusedWhichIsNotedAndNoAccountIsMade() {
        long before = Trail.end();
        vouchFor("s-4", "stranger", "staff");
        var guest = new Guest();

        var refused = signIn(guest, "/login/sso");

        assertTrue(Browser.read(refused, 403).text().contains("has no access to Liza"));
        assertNull(guest.session());
        assertEquals(List.of("null|127.0.0.1|LOGIN_FAILED|ACCOUNT|?|null|null"), Trail.since(before));
        assertEquals(0, Database.number("select count(*) from account where name = 'sso:stranger'"));
    }

    @Test
    void aRoleThatIsGrantedAfterARefusalCountsAtOnce() {
        vouchFor("s-5", "patient");
        var guest = new Guest();
        assertEquals(403, signIn(guest, "/login/sso").statusCode());
        vouchFor("s-5", "patient", "viewer");

        assertEquals(200, signIn(guest, "/login/sso").statusCode());
    }

    @Test
    void whoHasLostTheRoleIsOutEverywhere() {
        vouchFor("s-6", "gone", SUPERVISOR);
        var before = new Guest();
        signIn(before, "/login/sso");
        vouchFor("s-6", "gone");
        long entry = Trail.end();

        assertEquals(403, signIn(new Guest(), "/login/sso").statusCode());

        assertEquals(303, before.open("/calls").statusCode());
        assertEquals(List.of("null|127.0.0.1|LOGIN_FAILED|ACCOUNT|sso:gone|null|null"), Trail.since(entry));
    }

    @Test
    void anAccountThatWasDisabledHereIsRefusedWhateverTheIssuerSays() {
        vouchFor("s-7", "locked", SUPERVISOR);
        signIn(new Guest(), "/login/sso");
        Database.rows("update account set enabled = false where name = 'sso:locked' returning id");
        vouchFor("s-7", "locked", "admin");
        var guest = new Guest();

        assertEquals(403, signIn(guest, "/login/sso").statusCode());
        assertNull(guest.session());
    }

    @Test
    void whoIsCalledAdminThereIsNotOurAdmin() {
        vouchFor("s-8", "admin", "viewer");
        var guest = new Guest();

        signIn(guest, "/login/sso");

        assertEquals(
                "sso:admin",
                Browser.read(guest.open("/account"), 200).select(".me a").text());
        assertEquals(403, guest.open("/accounts").statusCode());
        assertEquals("ADMIN|t", Database.text("select role, subject is null from account where name = 'admin'"));
    }

    @Test
    void twoWhoAreCalledTheSameThereAreTwoHere() {
        vouchFor("s-9", "Kim Kim", "viewer");
        signIn(new Guest(), "/login/sso");
        vouchFor("s-10", "kim-kim", "admin");

        assertEquals(200, signIn(new Guest(), "/login/sso").statusCode());

        var names = Database.rows(
                "select name, role from account where subject like '%|s-9' or subject like '%|s-10' order by id");
        assertEquals("sso:kim-kim|VIEWER", names.get(0));
        assertTrue(names.get(1).matches("sso:kim-kim-[0-9a-f]{8}\\|ADMIN"), names.get(1));
    }

    @Test
    void aNameWithAnythingInItIsHarmless() {
        vouchFor("s-11", "<script>alert(1)</script>\r\nX: y\0{msg:home}" + "n".repeat(300), "viewer");
        var guest = new Guest();

        var page = Browser.read(signIn(guest, "/login/sso"), 200);

        String name = page.select(".me a").text();
        assertTrue(name.matches("sso:[a-z0-9._@-]{1,100}"), name);
    }

    @Test
    void anAnswerWithAnotherStateIsNotTaken() {
        var guest = new Guest();
        String back = backFromTheIssuer(guest, guest.open("/login/sso").header("Location"));

        var answer = guest.open(back.replaceAll("state=[^&]*", "state=00000000-0000-0000-0000-000000000000"));

        assertTrue(answer.header("Location").contains("/authorize?"), "it begins again");
        assertNull(guest.session());
    }

    @Test
    void anAnswerInAnotherBrowserIsNotTaken() {
        var guest = new Guest();
        String back = backFromTheIssuer(guest, guest.open("/login/sso").header("Location"));
        var victim = new Guest();

        assertTrue(victim.open(back).header("Location").contains("/authorize?"));
        assertNull(victim.session());
    }

    @Test
    void aProofForAnotherNonceIsNotTaken() {
        vouchFor("s-14", "tampered-nonce", "admin");
        var guest = new Guest();
        String toTheIssuer = guest.open("/login/sso").header("Location");
        String back = backFromTheIssuer(guest, toTheIssuer.replaceAll("nonce=[^&]*", "nonce=another"));

        assertRefused(guest, guest.open(back));
    }

    @Test
    void aProofForAnotherApplicationIsNotTaken() {
        issuer.enqueueCallback(new DefaultOAuth2TokenCallback(
                "shop",
                "s-15",
                "JWT",
                List.of("another-application"),
                Map.of("aud", "another-application", "groups", List.of("admin")),
                3600));
        var guest = new Guest();
        String back = backFromTheIssuer(guest, guest.open("/login/sso").header("Location"));

        assertRefused(guest, guest.open(back));
    }

    @Test
    void whoCancelsAtTheIssuerIsToldToTryAgain() {
        var guest = new Guest();
        String state = guest.open("/login/sso").header("Location").replaceAll(".*[?&]state=([^&]*).*", "$1");

        assertRefused(guest, guest.open("/login/sso?error=access_denied&state=" + state));
    }

    @Test
    void theProofItselfIsNoCredential() {
        String token = issuer.issueToken("shop", "s-1", "liza", Map.of("groups", List.of("admin")))
                .serialize();

        for (String address : List.of("/calls", "/login/sso", "/accounts")) {
            var answer = anonymous().header("Authorization", "Bearer " + token).get(address);
            assertEquals(3, answer.statusCode() / 100, address);
        }
    }

    /** At the next request for a token, the issuer says this. */
    private void vouchFor(String subject, String name, String... groups) {
        CompanyIssuer.vouchFor(issuer, subject, Map.of("preferred_username", name, "groups", List.of(groups)));
    }

    private static Response signIn(Guest guest, String address) {
        return guest.follow(address);
    }

    private static String backFromTheIssuer(Guest guest, String toTheIssuer) {
        String back = guest.open(toTheIssuer).header("Location");
        assertTrue(back.contains("code="), back);
        return back;
    }

    private static void giveToken(String owner) {
        Database.rows(
                "insert into api_token (account_id, name, hash, scope, created_at, expires_at) select id, 'test',"
                        + " sha256(?::bytea), 'WRITE', now(), now() + interval '1 day' from account where name = ? returning id",
                Visitor.token(owner),
                owner);
    }

    private static Response use(String owner) {
        return anonymous()
                .header("Authorization", "Bearer " + Visitor.token(owner))
                .get("/api/calls");
    }

    private static void assertRefused(Guest guest, Response answer) {
        var page = Browser.read(answer, 401);
        assertTrue(page.text().contains("Please log in again"), page.text());
        assertNull(guest.session());
        assertTrue(
                guest.cookies().keySet().stream().noneMatch(name -> name.startsWith("q_")), guest.cookies()::toString);
    }
}
