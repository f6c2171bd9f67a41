package io.liza.admin.access.session;

import static io.liza.admin.fixture.Visitor.SESSION_COOKIE;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.csrf;
import static io.liza.admin.fixture.Visitor.know;
import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.access.Route;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of another site makes a browser send whatever it likes; none of it is taken for ours. */
@QuarkusTest
class ForeignFormHttpTest {

    private static final String ADMIN = "admin-under-attack";
    private static final List<String> OTHER_SITES = List.of("cross-site", "same-site", "CROSS-SITE", "nonsense");

    @BeforeAll
    static void anAdminIsLoggedIn() {
        know(ADMIN, "ADMIN");
        know("attacker", "ADMIN");
    }

    static Stream<Route> pages() {
        return Route.posts().filter(route -> !route.isApi());
    }

    static Stream<Route> apis() {
        return Route.posts().filter(Route::isApi);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFormWithoutOurTokenIsRefusedInEveryShape(Route route) {
        long before = Trail.end();
        for (String token : List.of("", "wrong", csrf(session("attacker")), csrf("a visit"))) {
            refused(route, "form " + token, request -> request.formParam("csrf", token));
        }
        String foreign = csrf(session("attacker"));
        String own = csrf(session(ADMIN));
        refused(route, "header", request -> request.header("X-CSRF-Token", foreign));
        refused(route, "htmx", request -> request.header("HX-Request", "true").header("X-CSRF-Token", foreign));
        int withFile = takesFiles(route) ? 403 : 415;
        refused(route, "multipart", request -> request.multiPart("csrf", foreign), withFile);
        refused(route, "file", request -> request.multiPart("csrf", "token.txt", own.getBytes()), withFile);
        refused(route, "JSON", request -> request.contentType("application/json")
                .body("{\"csrf\": \"" + own + "\"}"));
        refused(route, "text", request -> request.contentType("text/plain").body("csrf=" + own));
        refused(route, "query", request -> request.queryParam("csrf", own));
        refused(route, "cookie", request -> request.cookie("csrf", own));
        refused(route, "nothing", request -> request);
        assertEquals(List.of(), Trail.since(before));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFormThatAnotherSiteSentIsRefusedAlsoWithOurToken(Route route) {
        for (String site : OTHER_SITES) {
            refused(route, site, request -> request.header("Sec-Fetch-Site", site)
                    .header("X-CSRF-Token", csrf(session(ADMIN))));
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void theApiIsNotCalledFromAPageOfAnotherSite(Route route) {
        for (String site : OTHER_SITES) {
            program(ADMIN, "ADMIN")
                    .header("Sec-Fetch-Site", site)
                    .contentType("application/json")
                    .post(route.address())
                    .then()
                    .statusCode(403);
        }
    }

    /** Else all of the above could be refused for another reason. */
    @ParameterizedTest
    @MethodSource("pages")
    void aFormWithOurTokenIsTakenInEveryShape(Route route) {
        String token = csrf(session(ADMIN + route.path()));
        List<UnaryOperator<RequestSpecification>> shapes = List.of(
                request -> request.formParam("csrf", token),
                request -> takesFiles(route) ? request.multiPart("csrf", token) : request.formParam("csrf", token),
                request -> request.header("X-CSRF-Token", token),
                request -> request.header("X-CSRF-Token", token).header("Sec-Fetch-Site", "same-origin"));
        know(ADMIN + route.path(), "ADMIN");

        for (var shape : shapes) {
            var request = anonymous().cookie(SESSION_COOKIE, session(ADMIN + route.path()));
            int status = shape.apply(request).post(route.address()).statusCode();
            assertTrue(status != 403 && status < 500, route + " " + status);
        }
    }

    private static boolean takesFiles(Route route) {
        return route.path().equals("/orders/import");
    }

    private static void refused(Route route, String what, UnaryOperator<RequestSpecification> attack) {
        refused(route, what, attack, 403);
    }

    private static void refused(Route route, String what, UnaryOperator<RequestSpecification> attack, int status) {
        var request = anonymous().cookie(SESSION_COOKIE, session(ADMIN));
        var answer = attack.apply(request).post(route.address());
        assertEquals(status, answer.statusCode(), () -> route + " with " + what);
    }
}
