package io.liza.admin.http.openapi;

import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.admin.fixture.ApiDocument;
import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.order.OrderStatus;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The responses of the service match the OpenAPI document. */
@QuarkusTest
class AnswersHttpTest {

    private static final String ORDER = "4761001";
    private static final PlayedCall WHOLE =
            PlayedCall.german().consented().askedFor(ORDER, OrderStatus.SHIPPED).done();
    private static final PlayedCall REFUSED = PlayedCall.english().refused();
    private static final PlayedCall BEGUN = PlayedCall.german();
    private static final PlayedCall FAILED =
            PlayedCall.german().from(null).consented().muttered("äh").failed("/webhook/order");

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(WHOLE, REFUSED, BEGUN, FAILED);
    }

    @Test
    void lists() {
        assertDescribed("get /api/calls", 200, reader().get("/api/calls?size=25"));
        assertDescribed("get /api/orders", 200, reader().get("/api/orders"));
        assertDescribed("get /api/orders", 200, reader().get("/api/orders?order_number=never"));
    }

    @Test
    void theInbox() {
        var call = PlayedCall.german()
                .consented()
                .toPeople(ORDER, PeopleOffer.MESSAGE)
                .leftMessage(ORDER, PlayedCall.recording())
                .ended("completed");
        Broker.take(call);
        long id = Database.number("select task_id from task_call where call_id = ?", Database.idOf(call));
        String entry = "/api/tasks/" + id;

        assertDescribed("get /api/tasks", 200, reader().get("/api/tasks?size=25"));
        assertDescribed("get /api/tasks", 400, reader().get("/api/tasks?state=LOST"));
        assertDescribed("get /api/tasks/{id}", 200, reader().get(entry));
        assertDescribed("get /api/tasks/{id}", 404, reader().get("/api/tasks/999999999"));
        assertDescribed("post /api/tasks/{id}/take", 403, reader().post(entry + "/take"));
        assertDescribed("post /api/tasks/{id}/take", 200, writer().post(entry + "/take"));
        assertDescribed("post /api/tasks/{id}/take", 409, writer().post(entry + "/take"));
        assertDescribed("get /api/tasks/{id}", 200, reader().get(entry));
        assertDescribed("post /api/tasks/{id}/release", 200, writer().post(entry + "/release"));
        assertDescribed(
                "post /api/tasks/{id}/dismiss",
                412,
                writer().header("If-Match", "\"77\"")
                        .contentType("application/json")
                        .body("{}")
                        .post(entry + "/dismiss"));
        assertDescribed(
                "post /api/tasks/{id}/dismiss", 200, body(writer(), null, null).post(entry + "/dismiss"));
        assertDescribed(
                "post /api/tasks/{id}/done", 409, body(writer(), null, null).post(entry + "/done"));
        assertDescribed("get /api/tasks/{id}", 200, reader().get(entry));
    }

    @Test
    void statistics() {
        assertDescribed("get /api/statistics", 200, reader().get("/api/statistics?from=2026-03-10&to=2026-03-10"));
        assertDescribed("get /api/statistics", 200, reader().get("/api/statistics?from=2001-01-01&to=2001-01-02"));
        assertDescribed("get /api/statistics", 400, reader().get("/api/statistics?by=year"));
    }

    @Test
    void details() {
        for (PlayedCall call : new PlayedCall[] {WHOLE, REFUSED, BEGUN, FAILED}) {
            assertDescribed("get /api/calls/{sid}", 200, reader().get("/api/calls/{sid}", call.sid));
        }
        assertDescribed("get /api/orders/{number}", 200, reader().get("/api/orders/{number}", ORDER));
    }

    @Test
    void editsAndTheirHistory() {
        long call = Database.idOf(WHOLE);
        long order = Database.idOfOrder(ORDER);

        assertDescribed("post /api/calls/{id}/status", 200, set("/api/calls/" + call, "PROBLEM"));
        assertDescribed("post /api/orders/{id}/status", 200, set("/api/orders/" + order, "DELIVERED"));

        assertDescribed("get /api/calls/{sid}", 200, reader().get("/api/calls/{sid}", WHOLE.sid));
        assertDescribed("get /api/orders/{number}", 200, reader().get("/api/orders/{number}", ORDER));
    }

    @Test
    void whatTheShopTells() {
        String order = "put /api/orders/{number}";
        assertDescribed(order, 201, body(writer(), "SHIPPED", null).put("/api/orders/4761002"));
        assertDescribed(order, 200, body(writer(), "SHIPPED", null).put("/api/orders/4761002"));
        assertDescribed(order, 400, body(writer(), "LOST", null).put("/api/orders/4761002"));
        assertDescribed(order, 404, body(writer(), "SHIPPED", 1).put("/api/orders/4761003"));
        assertDescribed(order, 409, body(writer(), "DELAYED", 77).put("/api/orders/4761002"));

        String file = "post /api/orders/import";
        assertDescribed(file, 200, send("text/csv", "number,status\n4761004,SHIPPED\n"));
        assertDescribed(file, 200, send("application/x-ndjson", "{\"number\": 4761004, \"status\": \"SHIPPED\"}\n"));
        assertDescribed(file, 422, send("text/csv", "number,status\nx,SHIPPED\n4761004\n"));
        assertDescribed(file, 415, send("text/plain", "number,status\n"));
        assertDescribed(file, 413, send("text/csv", "number,status\n" + "4761004,SHIPPED\n".repeat(100_001)));
        assertDescribed("get /api/orders", 200, reader().get("/api/orders?order_number=4761004"));
    }

    @Test
    void errors() {
        String call = "/api/calls/" + Database.idOf(BEGUN);
        String order = "/api/orders/" + Database.idOfOrder(ORDER);

        assertDescribed("get /api/calls", 400, reader().get("/api/calls?from=yesterday"));
        assertDescribed("post /api/calls/{id}/status", 400, set(call, "LOST"));
        assertDescribed("get /api/orders", 401, anonymous().get("/api/orders"));
        assertDescribed(
                "get /api/orders",
                401,
                anonymous().header("Authorization", "Bearer wrong").get("/api/orders"));
        assertDescribed(
                "post /api/orders/{id}/status",
                403,
                body(reader(), "SHIPPED", 0).post(order + "/status"));
        assertDescribed("get /api/calls/{sid}", 404, reader().get("/api/calls/CA404"));
        assertDescribed("get /api/orders/{number}", 404, reader().get("/api/orders/404404404"));
        assertDescribed(
                "post /api/calls/{id}/status",
                409,
                body(writer(), "HANDLED", 77).post(call + "/status"));
        assertDescribed(
                "post /api/orders/{id}/status",
                409,
                body(writer(), "SHIPPED", 77).post(order + "/status"));
    }

    @Test
    void conditions() {
        assertDescribed(
                "post /api/calls/{id}/status",
                412,
                body(writer().header("If-Match", "W/\"77-gzip\""), "HANDLED", null)
                        .post("/api/calls/" + Database.idOf(BEGUN) + "/status"));
        assertDescribed(
                "put /api/orders/{number}",
                412,
                body(writer().header("If-None-Match", "*"), "SHIPPED", null).put("/api/orders/" + ORDER));
    }

    @Test
    void tooManyTries() {
        Response answer = null;
        for (int i = 0; i < 20; i++) {
            answer = anonymous()
                    .auth()
                    .preemptive()
                    .basic("tried-too-often", "wrong")
                    .get("/api/calls");
        }

        assertDescribed("get /api/calls", 429, answer);
    }

    @Test
    void anAnswerThatIsNotDescribedIsFound() {
        var document = ApiDocument.load();
        Response orders = reader().get("/api/orders");

        assertThrows(AssertionError.class, () -> document.assertDescribes("get /api/calls", orders));
        assertThrows(AssertionError.class, () -> document.assertDescribes("post /api/orders/{id}/status", orders));
    }

    private static void assertDescribed(String operation, int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        ApiDocument.load().assertDescribes(operation, answer);
    }

    private static Response set(String thing, String status) {
        return body(writer(), status, null).post(thing + "/status");
    }

    private static Response send(String type, String file) {
        return writer().header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/orders/import");
    }

    private static RequestSpecification body(RequestSpecification program, String status, Integer version) {
        return program.contentType("application/json")
                .body("{\"status\": \"" + status + "\", \"version\": " + version + "}");
    }

    private static RequestSpecification reader() {
        return program("rita-reader", "VIEWER");
    }

    private static RequestSpecification writer() {
        return program("willi-writer", "SUPERVISOR");
    }
}
