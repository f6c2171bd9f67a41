package io.liza.admin.status;

import static io.liza.admin.fixture.Visitor.supervisor;
import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both status APIs handle valid and invalid requests alike. */
@QuarkusTest
class EditConditionHttpTest {

    private static final String ORDER = "4718001";
    private static final PlayedCall CALL = PlayedCall.german().consented().askedFor(ORDER);
    private static final String JSON = "application/json";

    @BeforeAll
    static void theCallIsHeld() {
        Broker.take(CALL);
    }

    static Stream<String> apis() {
        return Stream.of(
                "/api/calls/" + Database.idOf(CALL) + "/status",
                "/api/orders/" + Database.idOfOrder(ORDER) + "/status");
    }

    @ParameterizedTest
    @CsvSource({
        "calls, PROBLEM, PROBLEM",
        "calls, In Progress, PROCESSING",
        "calls, handled, HANDLED",
        "orders, SHIPPED, SHIPPED",
        "orders, In Progress, IN_PROGRESS",
        "orders, ' delivered ', DELIVERED"
    })
    void namesAndOldLabelsAreTaken(String list, String wanted, String status) {
        String api = apis().filter(each -> each.contains(list)).findFirst().orElseThrow();

        post(api, JSON, "{\"status\": \"" + wanted + "\", \"unknown\": 1}")
                .statusCode(200)
                .contentType(JSON)
                .body("status", equalTo(status))
                .body("message", containsString(" is now " + status));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void anImpossibleStatusIsNamedTogetherWithThePossibleOnes(String api) {
        for (String status : List.of("\"LOST\"", "\"<b>\"", "\"SHIPPED; drop table call\"", "5", "true")) {
            problem(api, "{\"status\": " + status + "}")
                    .body("field", equalTo("status"))
                    .body("detail", containsString("status must be one of ["));
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void aMissingStatusIsMissed(String api) {
        for (String body : List.of("{}", "{\"status\": null}", "{\"status\": \"\"}", "{\"state\": \"SHIPPED\"}")) {
            problem(api, body)
                    .body("field", equalTo("status"))
                    .body("detail", containsString("status is missing; it must be one of ["));
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void aStatusThatIsNoTextIsNamed(String api) {
        for (String status : List.of("[\"SHIPPED\"]", "{\"name\": \"SHIPPED\"}", "[]", "[".repeat(500))) {
            problem(api, "{\"status\": " + status + "}").body("detail", containsString("status must be "));
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void aBodyThatIsNoJsonObjectIsAnsweredWithAnExample(String api) {
        for (String body : List.of("{\"status\": \"SHIP", "SHIPPED", "[]", "\"SHIPPED\"", "5", "{")) {
            problem(api, body).body("detail", allOf(containsString("JSON"), containsString("{\"status\": ")));
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void noBodyAtAllIsMissedToo(String api) {
        problem(api, "").body("detail", containsString("status"));
        problem(api, "null").body("detail", containsString("status"));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void anotherContentTypeIsToldWhichOneIsRight(String api) {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            post(api, type, "status=SHIPPED")
                    .statusCode(greaterThanOrEqualTo(400))
                    .statusCode(lessThan(500))
                    .contentType("application/problem+json")
                    .body("detail", containsString("application/json"));
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void aBodyBeyondAllMeasureIsRefusedBeforeItIsRead(String api) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(("POST " + api + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 300000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("application/problem+json") && answer.contains("at most 262144 bytes"), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/calls/999999999/status",
        "/api/orders/999999999/status",
        "/api/calls/abc/status",
        "/api/orders/99999999999999999999/status",
        "/api/nothing"
    })
    void whatIsNotThereIsAProblemInJsonToo(String api) {
        post(api, JSON, "{\"status\": \"" + (api.contains("calls") ? "HANDLED" : "SHIPPED") + "\"}")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("title", equalTo("Not Found"))
                .body("detail", not(nullValue()));
    }

    @Test
    void notesThatAreNoTextAreNamed() {
        String api = "/api/orders/" + Database.idOfOrder(ORDER) + "/status";

        problem(api, "{\"status\": \"SHIPPED\", \"notes\": {\"a\": 1}}").body("field", equalTo("notes"));
        problem(api, "{\"status\": \"SHIPPED\", \"notes\": [\"a\"]}").body("field", equalTo("notes"));
    }

    private static ValidatableResponse problem(String api, String body) {
        return post(api, JSON, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("title", equalTo("Bad Request"));
    }

    private static ValidatableResponse post(String api, String type, String body) {
        return supervisor()
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .header("Content-Type", type)
                .body(body)
                .post(api)
                .then();
    }
}
