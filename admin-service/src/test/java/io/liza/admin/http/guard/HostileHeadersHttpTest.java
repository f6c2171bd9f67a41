package io.liza.admin.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Log;
import io.liza.admin.fixture.RawRequest;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever stands in any header of a request: it is answered, it is never our fault, and the log holds no word of it. */
@QuarkusTest
class HostileHeadersHttpTest {

    private static final int SEED = 13;
    private static final String ACCOUNT = "hostile-headers";
    private static final String BODY = "{\"status\": \"PROBLEM\"}";
    private static final int LENGTH = 7_500;

    /** Of so many values one is sent, unless {@code -Dliza.thorough=true}. */
    private static final int SAMPLE = Boolean.getBoolean("liza.thorough") ? 1 : 4;

    static final List<String> NAMES = words(
            """
            Accept Accept-Language Accept-Charset Accept-Encoding Content-Type Content-Encoding Content-Language
            Content-Length Content-Range Content-Disposition Transfer-Encoding Cookie If-Match If-None-Match
            If-Modified-Since If-Unmodified-Since If-Range Range Authorization Proxy-Authorization Forwarded
            X-Forwarded-For X-Forwarded-Proto X-Forwarded-Host X-Forwarded-Port X-Forwarded-Prefix X-Forwarded-Ssl Via
            Expect Origin Referer User-Agent Date Host Upgrade HTTP2-Settings TE Trailer Keep-Alive Pragma Cache-Control
            Max-Forwards From Link Priority Sec-Fetch-Site Sec-Fetch-Mode Sec-GPC Sec-CH-UA Sec-WebSocket-Key
            Sec-WebSocket-Version Sec-WebSocket-Extensions Last-Event-ID traceparent tracestate baggage b3
            X-HTTP-Method-Override X-Method-Override X-Requested-With HX-Request HX-Current-URL HX-Target HX-Boosted
            X-CSRF-Token Liza-Live Access-Control-Request-Method Access-Control-Request-Headers
            """);

    static final List<String> NAMES_WITH_A_BODY = words(
            """
            Accept Accept-Language Content-Type Content-Encoding Content-Length Content-Range Content-Disposition
            Transfer-Encoding Trailer Cookie If-Match If-None-Match Authorization Expect Origin Host Sec-Fetch-Site
            X-HTTP-Method-Override X-CSRF-Token HX-Request
            """);

    private static final List<String> ODD = words(
            """
            , ; = : / - -- * " "\\ % %zz %00 ,,,, ;;;q=, */* */ a/b; a/b;c a/b;q=1.5 a/b;q=NaN text/html;charset=
            text/html;charset=x text/html;charset=" multipart/form-data multipart/form-data;boundary= application/json;q=x
            de;q=1.5 de;q= de;q=-1 de- 1 -1 0x10 1e9 99999999999999999999 bytes=0- bytes=9-1 bytes=-
            bytes=99999999999999999999- W/"1" "1","2" "1 Basic Bearer Digest for=" for=[::1 host=a;proto=x;for=_ http://[
            http://x:99999/ // 100-continue 200-ok websocket h2c chunked gzip,chunked identity;q=0 close liza-session
            liza-session=" liza-session=a;liza-session=b $Version=1;=x 00-0-0-00 DELETE \u00ff\u00fe \u007f \u0001
            \u001b[31m a\u000bb ${jndi:ldap://127.0.0.1/x} <script>
            00-ffffffffffffffffffffffffffffffff-ffffffffffffffff-ff
            """);

    private static final List<String> WITH_BLANKS = List.of(
            "",
            " ",
            "\t",
            "a b",
            "Basic ",
            "Basic !!!",
            "Basic AAAA",
            "Bearer  ",
            "Bearer liza_\u00e9",
            "host=a b;proto=x",
            "http://a b/",
            "Thu, 99 Foo 2026 99:99:99 GMT");

    private static final List<String> REPEATED = words(
            """
            , ; " \\" ( a \u00ff a, de;q=0.5, text/html;q=0.5, gzip, "1", a=b; ;c=d 1-1, a/ QUFB
            """);

    private static final List<String> VALUES = Stream.of(
                    ODD.stream(),
                    WITH_BLANKS.stream(),
                    REPEATED.stream().map(piece -> piece.repeat(LENGTH / piece.length())))
            .flatMap(values -> values)
            .toList();

    private static final List<String> PATHS = words(
            """
            /login /calls / /api/calls /api/orders/4711 /assets/liza.css /webjars/x /health /openapi /live?topics=calls
            /language/de /nothing /api/nothing
            """);

    /** A page that is only there for somebody who is logged in. */
    private static final String LOGGED_IN = "/calls?";

    private static final List<String> PIECES = words(
            """
            a Z 0 1.5 * / , ; = q= " \\ - + . : % de en-GB text/html charset= \u00e9 \u00ff < [ { ( $ ' W/ bytes
            """);

    /** Of all tests together: each header gets a sample of its own. */
    private static final Random RANDOM = new Random(SEED);

    @BeforeAll
    static void somebodyIsLoggedIn() {
        Visitor.know(ACCOUNT, "ADMIN");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void anyValue(String name) throws IOException {
        try (var log = Log.watch()) {
            for (String value : sample(VALUES)) {
                assertHarmless(name, value, RANDOM.nextBoolean() ? LOGGED_IN : any(PATHS));
            }
            assertEquals(List.of(), log.failures());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void anyMixture(String name) throws IOException {
        try (var log = Log.watch()) {
            for (int i = 0; i < 10; i++) {
                String value = IntStream.range(0, 1 + RANDOM.nextInt(60))
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
        try (var log = Log.watch()) {
            for (String value :
                    sample(VALUES.stream().filter(each -> each.length() < 100).toList())) {
                String path = any(List.of("/api/calls/1/status", "/login", "/orders/1/status", "/api/orders/import"));
                boolean inChunks = name.equals("Transfer-Encoding");
                String body = inChunks ? "15\r\n" + BODY + "\r\n0\r\n\r\n" : BODY;
                var usual = new TreeMap<>(Map.of(
                        "Authorization",
                        "Bearer " + Visitor.token(ACCOUNT),
                        "Content-Type",
                        path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded"));
                if (!inChunks) {
                    usual.put("Content-Length", "" + body.length());
                }
                String answer = request("POST", path, usual, name, value).send(body);
                assertAnswered(answer, "POST " + path + " " + name + ": " + value);
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
                var request = request("GET", any(PATHS), Map.of(), any(NAMES), any(VALUES));
                request.send("");
                sent += request.length();
            }
            long logged = log.lines().stream().mapToLong(String::length).sum();
            assertTrue(logged < sent, () -> logged + " characters: " + log.lines());
            assertEquals(List.of(), log.failures());
        }
    }

    private List<String> sample(List<String> values) {
        return values.stream().filter(value -> RANDOM.nextInt(SAMPLE) == 0).toList();
    }

    private void assertHarmless(String name, String value, String path) throws IOException {
        boolean loggedIn = path.equals(LOGGED_IN);
        Map<String, String> usual =
                loggedIn ? Map.of("Cookie", Visitor.SESSION_COOKIE + "=" + Visitor.session(ACCOUNT)) : Map.of();
        String answer = request("GET", path, usual, name, value).send("");
        assertAnswered(answer, path + " " + name + ": " + value);
        if (loggedIn && RawRequest.status(answer) == 200) {
            assertTrue(answer.contains("\r\nContent-Type: text/html;charset=UTF-8\r\n"), name + ": " + value);
        }
    }

    /** With the headers that it usually has, but for one. */
    private static RawRequest request(
            String method, String path, Map<String, String> usual, String name, String value) {
        var request = RawRequest.of(method, path).header("Connection", "close");
        var headers = new TreeMap<>(usual);
        headers.put("Host", "localhost");
        headers.put(name, value);
        headers.forEach(request::header);
        return request;
    }

    private static void assertAnswered(String answer, String request) {
        int status = RawRequest.status(answer);
        assertTrue(status >= 200 && status < 500, () -> status + " for " + shown(request));
    }

    private static String shown(String request) {
        return request.length() > 200 ? request.substring(0, 200) + "… (" + request.length() + ")" : request;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[ \n]+"));
    }

    private <T> T any(List<T> all) {
        return all.get(RANDOM.nextInt(all.size()));
    }
}
