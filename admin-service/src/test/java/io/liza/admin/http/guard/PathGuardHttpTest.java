package io.liza.admin.http.guard;

import static io.liza.admin.fixture.Visitor.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that two parts of a server could read differently is read by neither. */
@QuarkusTest
class PathGuardHttpTest {

    private static final List<String> ANYWHERE = List.of(
            ";",
            ";x",
            ";x=1",
            "%3B",
            "%3b",
            "%2F",
            "%2f",
            "%5C",
            "%5c",
            "\\",
            "%2E",
            "%2e",
            "%2e%2e",
            "%2E%2e",
            ".%2e",
            "%252e",
            "%25",
            "%00",
            "//",
            "/./",
            "/../",
            "..",
            "/..",
            "..;/",
            "%2e%2e%2f",
            "/%2e%2e/",
            "/;/",
            "/.;/",
            "%c0%ae%2e",
            "..%c0%af");

    static Stream<String> ambiguous() {
        return ANYWHERE.stream()
                .flatMap(odd -> Stream.of(
                        "/calls" + odd,
                        "/calls/" + odd,
                        "/calls" + odd + "7",
                        "/" + odd + "calls",
                        "/accounts" + odd + "/7",
                        "/api/calls" + odd + "/1/status",
                        "/assets/" + odd + "/liza.css",
                        "/health" + odd))
                .filter(path -> !path.matches("/assets/(%c0%ae|\\.\\.%c0%af).*"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void itIsABadRequestBeforeAnythingElse(String path) {
        assertEquals(400, Browser.statusOf(path, "X-Test: yes"), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.",
                "/..",
                "/./",
                "/../calls",
                "//",
                "///",
                "//evil.example/calls",
                "/calls/.",
                "/calls/..",
                "/..;/accounts",
                "/calls?a=b/../..;",
                "http://evil.example/calls;x",
                "/calls#;"
            })
    void alsoAtTheEdges(String path) {
        int expected = path.startsWith("/calls?") ? 303 : 400;
        assertEquals(expected, Browser.statusOf(path, "X-Test: yes"), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls?x=;%3B%2F%5C//..%2e",
                "/assets/liza.css",
                "/audit/export.csv",
                "/calls/7",
                "/health",
                "/language/de",
                "/orders?q=%25"
            })
    void whatIsClearPasses(String path) {
        int status = Browser.statusOf(path, "X-Test: yes");

        assertEquals(true, status == 200 || status == 303, path + " " + status);
    }

    @Test
    void theAnswerSaysWhatIsWrongWithThePathAlsoToAnAdmin() {
        admin().urlEncodingEnabled(false)
                .get("/accounts;x=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("detail", containsString("ambiguous"));
    }

    @Test
    void everyMethodAndTheSecondVersionOfHttpAreGuardedToo() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        Map<String, Integer> statuses = new TreeMap<>();
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACES")) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/calls/1/status;x=1"))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            statuses.put(method, client.send(request, BodyHandlers.discarding()).statusCode());
        }

        assertEquals(List.of(400), statuses.values().stream().distinct().toList(), statuses::toString);
    }
}
