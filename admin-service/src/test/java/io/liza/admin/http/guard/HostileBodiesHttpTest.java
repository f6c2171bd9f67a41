package io.liza.admin.http.guard;

import static io.liza.admin.fixture.Visitor.supervisor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Upload;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies within the limit of bytes that hold more than any honest one. */
@QuarkusTest
class HostileBodiesHttpTest {

    static Stream<Arguments> objects() {
        return Stream.of(
                arguments("keys", "{" + many(20_000, i -> "\"k" + i + "\":1,") + "\"status\":\"SHIPPED\"}"),
                arguments("one key", "{" + "\"status\":\"SHIPPED\",".repeat(5_000) + "\"status\":\"SHIPPED\"}"),
                arguments("values", "{\"status\":[" + "1,".repeat(100_000) + "1]}"),
                arguments("levels", "{\"x\":" + "[".repeat(100_000)),
                arguments("levels of objects", "{\"x\":".repeat(30_000)),
                arguments("a name", "{\"" + "x".repeat(200_000) + "\":1}"),
                arguments("a text", "{\"status\":\"" + "x".repeat(200_000) + "\"}"),
                arguments("digits", "{\"status\":\"SHIPPED\",\"version\":" + "1".repeat(200_000) + "}"),
                arguments("digits of a fraction", "{\"status\":\"SHIPPED\",\"version\":0." + "1".repeat(200_000) + "}"),
                arguments("an exponent", "{\"status\":\"SHIPPED\",\"version\":1e999999999}"),
                arguments("a negative exponent", "{\"status\":\"SHIPPED\",\"version\":1e-999999999}"),
                arguments("a number for a text", "{\"status\":1e999999999}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objects")
    void anObjectIsRefused(String what, String body) {
        for (String path : new String[] {"/api/orders/5953001", "/api/orders/1/status", "/api/calls/1/status"}) {
            var request = supervisor().contentType("application/json").body(body.getBytes(UTF_8));
            (path.endsWith("status") ? request.post(path) : request.put(path))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void theAnswerSaysHowMuchIsRight() {
        supervisor()
                .contentType("application/json")
                .body("{\"x\":" + "[".repeat(100))
                .put("/api/orders/5953001")
                .then()
                .statusCode(400)
                .body("detail", containsString("10 levels"));
    }

    /** It would keep a thread busy. */
    @Test
    void anObjectThatIsRefusedIsReadNoFurther() {
        String headers = "Content-Type: application/json\r\nAuthorization: Bearer " + Visitor.token("sven-supervisor")
                + "\r\nTransfer-Encoding: chunked\r\n";
        for (String body : new String[] {"{\"x\":" + "[".repeat(20_000), "{\"status\": x" + " ".repeat(20_000)}) {
            try (var upload = new Upload("PUT", "/api/orders/5953001", headers)) {
                assertEquals(400, upload.chunk(body).status());
            }
        }
    }

    @Test
    void aVersionIsAWholeNumber() {
        supervisor()
                .contentType("application/json")
                .body("{\"status\":\"SHIPPED\",\"version\":1.5}")
                .put("/api/orders/5953001")
                .then()
                .statusCode(400)
                .body("detail", containsString("version must be a whole number"));
    }

    @Test
    void aFormHasABoundedNumberOfFields() {
        for (String fields :
                new String[] {many(20_000, i -> "f" + i + "=&"), "id=1&".repeat(20_000), "&".repeat(100_000)}) {
            Browser.read(
                    supervisor()
                            .contentType("application/x-www-form-urlencoded")
                            .body(fields)
                            .post("/orders/selection/status"),
                    413);
        }
        Browser.read(
                supervisor()
                        .contentType("application/x-www-form-urlencoded")
                        .body("x".repeat(10_000) + "=1")
                        .post("/orders/selection/status"),
                413);
    }

    /** Also before anybody has logged in, and in chunks, which do not say how many there will be. */
    @Test
    void aFormIsReadNoFurtherThanItMayBeLong() {
        String type = "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n";
        for (String path : new String[] {"/login", "/orders/selection/status"}) {
            String session = Visitor.SESSION_COOKIE + "=" + Visitor.session("sven-supervisor");
            try (var upload = new Upload("POST", path, type + "Cookie: " + session + "\r\n")) {
                for (int i = 0; i < 200; i++) {
                    upload.chunk("a" + i + "=" + "x".repeat(1_500) + "&");
                }
                assertEquals(413, upload.status());
            }
        }
    }

    @Test
    void aFormInNoCharacterSetIsRefused() {
        for (String charset : new String[] {"nonsense", "?", "\"", "x".repeat(5_000)}) {
            String headers = "Content-Type: application/x-www-form-urlencoded; charset=" + charset + "\r\n";
            try (var upload = new Upload("POST", "/login", headers + "Content-Length: 3\r\n")) {
                int status = upload.send("a=b").status();
                assertTrue(status == 400 || status == 403, charset + ": " + status);
            }
        }
    }

    /** As a browser sends them: six bytes a letter. */
    @Test
    void theLongestNotesOfAnyScriptFitIntoAForm() {
        Database.run("insert into orders (number, status, notes, created_at) values ('5953011', 'SHIPPED', '', now())");
        String notes = "ж".repeat(1_000) + "漢".repeat(1_000);
        supervisor()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("note", notes)
                .post("/orders/" + Database.idOfOrder("5953011") + "/notes")
                .then()
                .statusCode(303);

        assertEquals(notes, Database.text("select notes from orders where number = '5953011'"));
    }

    private static String many(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }
}
