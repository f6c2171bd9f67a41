package io.liza.admin.access.session;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.csrf;
import static io.liza.admin.fixture.Visitor.know;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Guest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody is logged in by another site, to do what the other one then reads. */
@QuarkusTest
class LoginFormHttpTest {

    @BeforeAll
    static void theAttackerHasAnAccount() {
        know("attackers-account", "VIEWER");
    }

    @Test
    void aLoginThatDoesNotComeFromTheFormOfThisBrowserIsRefused() {
        List.of(
                        anonymous(),
                        anonymous().formParam("csrf", csrf("attackers-visit")),
                        anonymous().cookie("liza-visit", "victims-visit"),
                        anonymous().cookie("liza-visit", "victims-visit").formParam("csrf", csrf("attackers-visit")),
                        anonymous().cookie("liza-visit", "").formParam("csrf", csrf("")),
                        anonymous()
                                .cookie("liza-visit", "victims-visit")
                                .formParam("csrf", csrf("victims-visit"))
                                .header("Sec-Fetch-Site", "cross-site"))
                .forEach(LoginFormHttpTest::assertNotLoggedIn);
    }

    @Test
    void theFormOfThisBrowserIsTaken() {
        logIn(anonymous().cookie("liza-visit", "own").formParam("csrf", csrf("own")))
                .then()
                .statusCode(303);
    }

    @Test
    void eachBrowserHasATokenOfItsOwnAndKeepsItInEveryTab() {
        var one = new Guest();
        var other = new Guest();
        one.open("/login");
        other.open("/login");
        String visit = one.cookies().get("liza-visit");
        one.open("/login");

        assertEquals(visit, one.cookies().get("liza-visit"));
        assertNotEquals(visit, other.cookies().get("liza-visit"));
    }

    @Test
    void theVisitIsNoSession() {
        var guest = new Guest();
        guest.open("/login");
        String visit = guest.cookies().get("liza-visit");

        assertEquals(
                303, anonymous().cookie("liza-session", visit).get("/calls").statusCode());
        assertFalse(guest.open("/login").asString().contains(visit));
        assertTrue(guest.open("/login").asString().contains(csrf(visit)));
    }

    private static void assertNotLoggedIn(RequestSpecification request) {
        var answer = logIn(request);
        assertEquals(403, answer.statusCode());
        assertFalse(answer.cookies().containsKey("liza-session"));
    }

    private static io.restassured.response.Response logIn(RequestSpecification request) {
        return request.formParam("name", "attackers-account")
                .formParam("password", PASSWORD)
                .post("/login");
    }
}
