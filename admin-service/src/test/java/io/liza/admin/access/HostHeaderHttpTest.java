package io.liza.admin.access;

import static io.liza.admin.fixture.Visitor.csrf;
import static io.liza.admin.fixture.Visitor.know;
import static io.liza.admin.fixture.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is answered depends on the Host header: whoever can set it leads nobody astray. */
@QuarkusTest
class HostHeaderHttpTest {
    private static final String EVIL = "evil.example";
    private static final String VISITOR = "host-visitor";
    private static final PlayedCall CALL = PlayedCall.german().consented().askedFor("4733114");

    @BeforeAll
    static void aCallIsHeld() {
        Broker.take(CALL);
        know(VISITOR, "ADMIN");
    }

    @Test
    void noRouteReflectsIt() {
        for (Route route : Route.all()) {
            String name = "host-visitor-" + Route.all().indexOf(route);
            know(name, "ADMIN");
            for (String proof : List.of("", proofOf(name))) {
                String answer = send(route.method() + " " + route.address(), "Host: " + EVIL, proof, "");

                boolean isWayToTheIssuer = route.rule().equals(Route.ISSUER);
                assertEquals(isWayToTheIssuer, answer.contains(EVIL), route + ": " + answer);
                assertTrue(status(answer) < 500, route + ": " + answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /calls",
                "GET /language/de",
                "GET /login/with-sso",
                "GET /accounts/",
                "GET /health/",
                "GET /openapi/",
                "GET /api",
                "GET /assets",
                "GET /assets/",
                "GET /q",
                "GET /nothing",
                "POST /api/calls/1/status",
                "DELETE /calls",
                "OPTIONS /calls"
            })
    void noOtherAddressReflectsIt(String request) {
        for (String host : List.of(
                "Host: " + EVIL,
                "Host: " + EVIL + ":8081",
                "Host: localhost\r\nX-Forwarded-Host: " + EVIL,
                "Host: localhost\r\nForwarded: host=" + EVIL)) {
            String answer = send(request, host, "", "");

            assertFalse(answer.contains(EVIL), answer);
            assertTrue(status(answer) < 500, answer);
        }
        assertFalse(send(request.replace(" /", " http://" + EVIL + "/"), "Host: localhost", "", "")
                .contains(EVIL));
    }

    /** What no client would send, also what Java takes for no host. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: ",
                "Host: :",
                "Host: a b",
                "Host: evil_example",
                "Host: [::1",
                "Host: [::1]:8081",
                "Host: evil.example:port",
                "Host: evil.example:99999999999",
                "Host: user@evil.example",
                "Host: evil.example/path",
                "Host: evil.example?query#fragment",
                "Host: %65vil.example",
                "Host: \u00e9vil.example"
            })
    void aStrangeOneChangesNothing(String host) {
        for (String request : List.of("GET /calls", "GET /language/de", "GET /login/with-sso", "POST /logout")) {
            String answer = send(request, host, proofOf("nobody"), "");

            assertTrue(status(answer) == 303 || status(answer) == 400, answer);
            assertFalse(answer.contains("vil.example"), answer);
        }
    }

    @Test
    void everythingThatLeadsToAnotherPageNamesItsPathAlone() {
        long call = Database.idOf(CALL);
        long order = Database.idOfOrder("4733114");
        long account = Database.number("select id from account where name = ?", VISITOR);
        Visitor.know("host-other", "VIEWER");
        long other = Database.number("select id from account where name = 'host-other'");
        long token = Database.number("select id from api_token where account_id = ?", account);

        assertLeads("GET /language/de", "", "/");
        assertLeads("POST /account/language", "language=en", "/account");
        assertLeads("POST /calls/" + call + "/status", "status=PROBLEM", "/calls/" + call);
        assertLeads("POST /orders/" + order + "/status", "status=SHIPPED", "/orders/" + order);
        assertLeads("POST /calls/selection/status", "id=" + call + "&status=HANDLED&back=page=1", "/calls?page=1");
        assertLeads("POST /orders/selection/status", "id=" + order + "&status=DELAYED", "/orders");
        assertLeads("POST /accounts/" + other, "role=VIEWER&enabled=true", "/accounts");
        assertLeads("POST /account/tokens/" + token + "/revoke", "", "/account/tokens");
        assertLeads(
                "POST /accounts/tokens/" + Database.number("select id from api_token where account_id = ?", other)
                        + "/revoke",
                "",
                "/accounts/tokens");
        assertLeads(
                "POST /account/password",
                "current=" + Visitor.PASSWORD.replace(' ', '+')
                        + "&password=a+new+good+password&again=a+new+good+password",
                "/account");
    }

    @Test
    void inAndOutToo() {
        know("host-lena", "VIEWER");
        String form = "name=host-lena&password=" + Visitor.PASSWORD.replace(' ', '+') + "&next=/orders";
        String visit = "Cookie: liza-visit=own\r\nX-CSRF-Token: " + csrf("own");

        assertEquals("/orders", location(send("POST /login", "Host: " + EVIL, visit, form)));
        assertEquals("/login", location(send("POST /logout", "Host: " + EVIL, proofOf("host-lena"), "")));
        know("host-leaver", "VIEWER");
        assertEquals(
                "/login", location(send("POST /account/sessions/end", "Host: " + EVIL, proofOf("host-leaver"), "")));
    }

    /** JAX-RS would put the Host header in front of it. */
    @Test
    void redirectsAreMadeInOnePlace() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(Response.class, "seeOther", URI.class)
                .orShould()
                .callMethod(Response.class, "temporaryRedirect", URI.class)
                .orShould()
                .callMethod(Response.class, "created", URI.class)
                .orShould()
                .callMethod(Response.ResponseBuilder.class, "location", URI.class)
                .check(new ClassFileImporter().importPath(Paths.get("target/classes")));
    }

    private static void assertLeads(String request, String form, String page) {
        assertEquals(page, location(send(request, "Host: " + EVIL, proofOf(VISITOR), form)), request);
    }

    private static String proofOf(String name) {
        return "Cookie: " + Visitor.SESSION_COOKIE + "=" + session(name) + "\r\nX-CSRF-Token: " + csrf(session(name));
    }

    private static String send(String request, String host, String proof, String form) {
        String[] methodAndPath = request.split(" ");
        String head = methodAndPath[0] + " " + methodAndPath[1] + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n"
                + (proof.isEmpty() ? "" : proof + "\r\n")
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + form).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static String location(String answer) {
        return answer.lines()
                .filter(line -> line.toLowerCase().startsWith("location: "))
                .map(line -> line.substring("location: ".length()))
                .findFirst()
                .orElse("nowhere: " + answer);
    }
}
