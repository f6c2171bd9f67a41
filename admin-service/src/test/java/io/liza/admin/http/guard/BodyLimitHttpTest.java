package io.liza.admin.http.guard;

import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Upload;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files may be long; nothing else may. */
@QuarkusTest
class BodyLimitHttpTest {
    private static final int MOST = 256 * 1024;
    private static final String QUARTER = "x".repeat(MOST / 4);

    @ParameterizedTest
    @CsvSource({
        "POST, /api/orders/1/status, application/json",
        "PUT, /api/orders/5935001, application/json",
        "POST, /api/calls/1/status, application/json",
        "POST, /login, application/x-www-form-urlencoded",
        "POST, /orders/1/status, application/x-www-form-urlencoded",
        "POST, /api/orders/import/, text/csv",
        "POST, /orders/import/, multipart/form-data",
        "POST, /nothing, text/csv"
    })
    void whatSaysItIsTooLongIsRefusedBeforeItIsRead(String method, String path, String type) {
        try (var upload = new Upload(method, path, headers(type) + "Content-Length: " + (MOST + 1) + "\r\n")) {
            assertEquals(type.startsWith("multipart") ? 415 : 413, upload.status());
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/orders/999999999/status", "PUT, /api/orders/5935001"})
    void whatTurnsOutToBeTooLongIsRefused(String method, String path) {
        try (var upload = new Upload(method, path, headers("application/json") + "Transfer-Encoding: chunked\r\n")) {
            upload.chunk("{\"status\": \"SHIPPED\", \"notes\": \"");
            for (int i = 0; i < 4; i++) {
                upload.chunk(QUARTER);
            }
            assertEquals(413, upload.status());
        }
        assertEquals(0, Database.number("select count(*) from orders where number = '5935001'"));
    }

    /** So that nobody who is not logged in fills the disk. */
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/orders/1/status", "/api/orders/import", "/account/password"})
    void filesAreTakenNowhereElse(String path) {
        assertEquals(
                415,
                anonymous().multiPart("file", "a.csv", new byte[10]).post(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/api/calls/1/status, application/problem+json, 262144 bytes", "/login, text/html, Too much data"})
    void theAnswerSaysWhyAndIsThereAlsoForWhoGoesOnSending(String path, String answered, String reason) {
        supervisor()
                .contentType("application/x-www-form-urlencoded")
                .body(QUARTER.repeat(20))
                .post(path)
                .then()
                .statusCode(413)
                .contentType(containsString(answered))
                .body(containsString(reason));
    }

    private static String headers(String type) {
        Visitor.know("sven-supervisor", "SUPERVISOR");
        return "Content-Type: " + type + "\r\nAuthorization: Bearer " + Visitor.token("sven-supervisor") + "\r\n";
    }
}
