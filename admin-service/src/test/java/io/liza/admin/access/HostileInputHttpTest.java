package io.liza.admin.access;

import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is put into any field of any form or address is text, and never our fault. */
@QuarkusTest
class HostileInputHttpTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{msg:home}{#if true}x{/if}",
            "1' or '1'='1'; drop table account; --",
            "${jndi:ldap://127.0.0.1/x}#{7*7}%00%0d%0a%zz../../etc/passwd",
            "a\0b",
            "\r\nSet-Cookie: injected=yes\r\n\r\n<html>",
            "\u202eright to left \uD83D\uDE00 \uFFFF",
            "99999999999999999999999",
            "-1",
            "x".repeat(2_000));

    private static final PlayedCall CALL = PlayedCall.german().consented().askedFor("4733001");

    /** What makes the rest of the form right; a new password is wrong before it costs anything. */
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("name", "hostile-name"),
            Map.entry("password", "one"),
            Map.entry("again", "another"),
            Map.entry("current", "wrong"),
            Map.entry("role", "VIEWER"),
            Map.entry("enabled", "on"),
            Map.entry("scope", "READ"),
            Map.entry("expires", ""),
            Map.entry("language", "en"),
            Map.entry("next", "/calls"),
            Map.entry("notes", "none"),
            Map.entry("id", "1"));

    @BeforeAll
    static void thereAreACallAndAnOrder() {
        Broker.take(CALL);
    }

    static Stream<Route> withFields() {
        return Route.all().stream().filter(route -> !route.fields().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withFields")
    void inEveryField(Route route) {
        for (String field : route.fields()) {
            for (String hostile : HOSTILE) {
                var form = new HashMap<String, String>();
                route.fields().forEach(each -> form.put(each, RIGHT.getOrDefault(each, "")));
                if (form.containsKey("status")) {
                    form.put("status", route.path().contains("calls") ? "PROBLEM" : "SHIPPED");
                }
                form.put(field, hostile);

                assertHarmless(send(route, form), route + " " + field + " " + hostile);
            }
        }
    }

    @Test
    void inEveryPath() {
        Route.all().stream().filter(route -> route.path().contains("{")).forEach(route -> {
            for (String hostile : HOSTILE) {
                String path = route.path()
                        .replaceAll(
                                "\\{\\w+}",
                                URLEncoder.encode(hostile, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
                var answer = as("hostile", "ADMIN").urlEncodingEnabled(false).request(route.method(), path);
                assertTrue(answer.statusCode() >= 400, path);
                assertHarmless(answer, route + " " + hostile);
            }
        });
    }

    /** Else fields of a new page could be overlooked. */
    @Test
    void theFieldsAreFound() {
        assertEquals(
                List.of("action", "actor", "from", "kind", "newer", "older", "size", "subject", "to"),
                fields("GET", "/audit").sorted().toList());
        assertEquals(
                List.of("again", "current", "keepTokens", "password"),
                fields("POST", "/account/password").sorted().toList());
    }

    private static Stream<String> fields(String method, String path) {
        return Route.all().stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .flatMap(route -> route.fields().stream());
    }

    private static Response send(Route route, Map<String, String> form) {
        String path = route.path()
                .replaceFirst("(?<=calls/)\\{id}", "" + Database.idOf(CALL))
                .replaceFirst("(?<=orders/)\\{id}", "" + Database.idOfOrder("4733001"))
                .replaceFirst("\\{id}", "999999999")
                .replace("{sid}", CALL.sid)
                .replace("{recording}", "999999999")
                .replace("{number}", "4733001")
                .replace("{code}", "de")
                .replace("{language}", "de")
                .replace("{key}", "greeting")
                .replace("{version}", "1")
                .replace("{batch}", "00000000-0000-0000-0000-000000000000")
                .replace("{name}", "calls");
        var request = route.isApi() ? program("hostile", "ADMIN") : as("hostile", "ADMIN");
        if (route.method().equals("GET")) {
            return request.queryParams(form).get(path);
        }
        return route.isApi()
                ? request.contentType("application/json").body(form).request(route.method(), path)
                : request.formParams(form).post(path);
    }

    private static void assertHarmless(Response answer, String attempt) {
        assertTrue(answer.statusCode() < 500, answer.statusCode() + " for " + attempt);
        assertFalse(answer.cookies().containsKey("injected"), attempt);
        if (String.valueOf(answer.contentType()).startsWith("text/html")) {
            var page = Jsoup.parse(answer.asString());
            assertTrue(
                    page.select("script:not([src^=/]), img:not([src^=/assets/]), [onerror]")
                            .isEmpty(),
                    attempt);
        }
    }
}
