package io.liza.admin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Log;
import io.liza.admin.fixture.RawRequest;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever stands in any header of a request: it is answered, it is never our fault, and the log holds no word of it. */
@QuarkusTest
class HostileHeadersHttpTest {

    private static final int SEED = 13;

    static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Charset",
            "Accept-Encoding",
            "Content-Type",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Range",
            "Content-Disposition",
            "Transfer-Encoding",
            "Cookie",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "Range",
            "Authorization",
            "Proxy-Authorization",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "Via",
            "Expect",
            "Origin",
            "Referer",
            "User-Agent",
            "Date",
            "Host",
            "Upgrade",
            "HTTP2-Settings",
            "TE",
            "Trailer",
            "Keep-Alive",
            "Pragma",
            "Cache-Control",
            "Max-Forwards",
            "From",
            "Link",
            "Priority",
            "Sec-Fetch-Site",
            "Sec-Fetch-Mode",
            "Sec-GPC",
            "Sec-CH-UA",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Version",
            "Sec-WebSocket-Extensions",
            "Last-Event-ID",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "X-HTTP-Method-Override",
            "X-Method-Override",
            "X-Requested-With",
            "HX-Request",
            "HX-Current-URL",
            "HX-Target",
            "HX-Boosted",
            "X-CSRF-Token",
            "Liza-Live",
            "Access-Control-Request-Method",
            "Access-Control-Request-Headers");

    static final List<String> NAMES_WITH_A_BODY = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Encoding",
            "Content-Length",
            "Content-Range",
            "Content-Disposition",
            "Transfer-Encoding",
            "Trailer",
            "Cookie",
            "If-Match",
            "If-None-Match",
            "Authorization",
            "Expect",
            "Origin",
            "Host",
            "Sec-Fetch-Site",
            "X-HTTP-Method-Override",
            "X-CSRF-Token",
            "HX-Request");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            ",",
            ";",
            "=",
            ":",
            "/",
            "-",
            "--",
            "*",
            "\"",
            "\"\\",
            "%",
            "%zz",
            "%00",
            ",,,,",
            ";;;q=,",
            "*/*",
            "*/",
            "a/b;",
            "a/b;c",
            "a/b;q=1.5",
            "a/b;q=NaN",
            "text/html;charset=",
            "text/html;charset=x",
            "text/html;charset=\"",
            "multipart/form-data",
            "multipart/form-data;boundary=",
            "application/json;q=x",
            "de;q=1.5",
            "de;q=",
            "de;q=-1",
            "de-",
            "1",
            "-1",
            "0x10",
            "1e9",
            "99999999999999999999",
            "bytes=0-",
            "bytes=9-1",
            "bytes=-",
            "bytes=99999999999999999999-",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"1",
            "Basic",
            "Basic ",
            "Basic !!!",
            "Basic AAAA",
            "Bearer",
            "Bearer  ",
            "Bearer liza_\u00e9",
            "Digest a=b",
            "for=\"",
            "for=[::1",
            "host=a b;proto=x;for=_",
            "http://[",
            "http://a b/",
            "http://x:99999/",
            "//",
            "a b",
            "100-continue",
            "200-ok",
            "websocket",
            "h2c",
            "chunked",
            "gzip, chunked",
            "identity;q=0",
            "close",
            "liza-session",
            "liza-session=\"",
            "liza-session=a;liza-session=b",
            "$Version=1;=x",
            "00-0-0-00",
            "00-" + "f".repeat(32) + "-" + "f".repeat(16) + "-ff",
            "Thu, 99 Foo 2026 99:99:99 GMT",
            "DELETE",
            "\u00ff\u00fe",
            "\u00c3\u00a9".repeat(100),
            "\u007f",
            "\t",
            "\u0001",
            "\u001b[31m",
            "a\u000bb",
            "${jndi:ldap://127.0.0.1/x}",
            "<script>",
            "a,".repeat(3_500),
            "de;q=0.5,".repeat(800),
            "text/html;q=0.5,".repeat(450),
            "gzip,".repeat(1_400),
            "\"1\",".repeat(1_700),
            "a=b;".repeat(1_800),
            ";c=d".repeat(1_800),
            "bytes=0-0" + ",1-1".repeat(1_700),
            ",".repeat(7_500),
            ";".repeat(7_500),
            "\"".repeat(7_500),
            "\\\"".repeat(3_700),
            "(".repeat(7_500),
            "a".repeat(7_500),
            "Basic " + "QUFB".repeat(1_800),
            "Bearer liza_" + "x".repeat(7_000),
            "\u00ff".repeat(7_500));

    private static final List<String> PATHS = List.of(
            "/login",
            "/calls",
            "/",
            "/api/calls",
            "/api/orders/4711",
            "/assets/liza.css",
            "/webjars/x",
            "/health",
            "/openapi",
            "/live?topics=calls",
            "/language/de",
            "/nothing",
            "/api/nothing");

    /** A page that is only there for somebody who is logged in. */
    private static final String LOGGED_IN = "/calls?";

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            "1.5",
            "*",
            "/",
            ",",
            ";",
            "=",
            "q=",
            "\"",
            "\\",
            "-",
            "+",
            ".",
            ":",
            "%",
            " ",
            "\t",
            "de",
            "en-GB",
            "text/html",
            "charset=",
            "\u00e9",
            "\u00ff",
            "<",
            "[",
            "{",
            "(",
            "$",
            "'",
            "W/",
            "bytes",
            "Basic ");

    private final Random random = new Random(SEED);

    @BeforeAll
    static void somebodyIsLoggedIn() {
        Visitor.know("hostile-headers", "ADMIN");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void anyValue(String name) throws IOException {
        try (var log = Log.watch()) {
            for (String value : VALUES) {
                assertHarmless(name, value, random.nextBoolean() ? LOGGED_IN : any(PATHS));
            }
            assertEquals(List.of(), log.failures());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void anyMixture(String name) throws IOException {
        try (var log = Log.watch()) {
            for (int i = 0; i < 10; i++) {
                String value = IntStream.range(0, 1 + random.nextInt(60))
                        .mapToObj(piece -> any(PIECES))
                        .collect(Collectors.joining());
                assertHarmless(name, value, any(PATHS));
                assertHarmless(name, value + "\r\n" + name + ": " + any(VALUES), any(PATHS));
            }
            assertEquals(List.of(), log.failures());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES_WITH_A_BODY")
    void anyValueWithABody(String name) throws IOException {
        List<String> bounded =
                VALUES.stream().filter(value -> value.length() < 100).toList();
        try (var log = Log.watch()) {
            for (String value : bounded) {
                String path = any(List.of("/api/calls/1/status", "/login", "/orders/1/status", "/api/orders/import"));
                String body = "{\"status\": \"PROBLEM\"}";
                var request = RawRequest.of("POST", path).header("Connection", "close");
                if (!name.equals("Host")) {
                    request.header("Host", "localhost");
                }
                if (!name.equals("Content-Type")) {
                    request.header(
                            "Content-Type",
                            path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded");
                }
                if (!name.equals("Authorization")) {
                    request.header("Authorization", "Bearer " + Visitor.token("hostile-headers"));
                }
                if (!name.equals("Content-Length") && !name.equals("Transfer-Encoding")) {
                    request.header("Content-Length", "" + body.length());
                }
                assertAnswered(request.header(name, value).send(body), "POST " + path + " " + name + ": " + value);
            }
            assertEquals(List.of(), log.failures());
        }
    }

    /** Of what is refused nothing is logged; whatever is logged is less than what was sent. */
    @Test
    void aHundredHostileRequestsLogLessThanTheySend() throws IOException {
        long sent = 0;
        try (var log = Log.watch()) {
            for (int i = 0; i < 100; i++) {
                var request = RawRequest.of("GET", any(PATHS))
                        .header("Host", "localhost")
                        .header("Connection", "close")
                        .header(any(NAMES), any(VALUES));
                request.send("");
                sent += request.length();
            }
            long logged = log.lines().stream().mapToLong(String::length).sum();
            assertTrue(logged < sent, () -> logged + " characters: " + log.lines());
            assertEquals(List.of(), log.failures());
        }
    }

    private void assertHarmless(String name, String value, String path) throws IOException {
        var request = RawRequest.of("GET", path);
        if (!name.equals("Host")) {
            request.header("Host", "localhost");
        }
        if (path.equals(LOGGED_IN)) {
            request.header("Cookie", Visitor.SESSION_COOKIE + "=" + Visitor.session("hostile-headers"));
        }
        String answer =
                request.header("Connection", "close").header(name, value).send("");
        assertAnswered(answer, path + " " + name + ": " + value);
        if (answer.startsWith("HTTP/1.1 200") && path.equals(LOGGED_IN)) {
            assertTrue(answer.contains("\r\nContent-Type: text/html;charset=UTF-8\r\n"), name + ": " + value);
        }
    }

    private static void assertAnswered(String answer, String request) {
        int status = RawRequest.status(answer);
        assertTrue(status >= 200 && status < 500, () -> status + " for " + shown(request));
    }

    private static String shown(String request) {
        return request.length() > 200 ? request.substring(0, 200) + "… (" + request.length() + ")" : request;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
