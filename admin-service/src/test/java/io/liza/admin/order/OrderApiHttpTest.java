package io.liza.admin.order;

import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.order.OrderStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders for programs: the same lists as on the page, and one order with all that belongs to it. */
@QuarkusTest
class OrderApiHttpTest {

    private static final String FIRST = "4764001";
    private static final String SECOND = "4764002";
    private static final PlayedCall ANNA = PlayedCall.german()
            .at(Instant.parse("2025-06-11T08:00:00Z"))
            .consented()
            .askedFor(FIRST)
            .done();
    private static final PlayedCall BERTA = PlayedCall.german()
            .at(Instant.parse("2025-06-12T08:00:00Z"))
            .consented()
            .askedFor(FIRST, OrderStatus.SHIPPED)
            .askedFor(SECOND)
            .done();

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(ANNA, BERTA);
    }

    /** Changes something the first time only. */
    @BeforeEach
    void theSecondOrderIsDelayed() {
        supervisor()
                .contentType("application/json")
                .body("{\"status\": \"DELAYED\", \"notes\": \"customs\"}")
                .post("/api/orders/" + Database.idOfOrder(SECOND) + "/status")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4764002 4764001",
        "status=DELAYED, 4764002",
        "status=In Progress, ''",
        "status=ENQUIRY, 4764001",
        "order_number=64001, 4764001",
        "from=2025-06-12, 4764002",
        "to=2025-06-11, 4764001"
    })
    void filtersAsOnThePage(String query, String orders) {
        String both = query.contains("order_number") ? query : "order_number=4764&" + query;
        assertEquals(orders, String.join(" ", numbers(list(supervisor(), both))));
    }

    @Test
    void aCallersNumberFindsTheirOrdersOnlyAsAWhole() {
        String part = BERTA.number().substring(5);

        assertEquals(List.of(), numbers(list(supervisor(), "phone=" + part)));
        assertEquals(List.of(), numbers(list(viewer(), "phone=" + part)));
        assertEquals(List.of(SECOND, FIRST), numbers(list(supervisor(), "phone=" + BERTA.number())));
        assertEquals(List.of(SECOND, FIRST), numbers(list(viewer(), "phone=" + BERTA.number())));
    }

    @Test
    void anItemSaysWhatTheListSays() {
        list(viewer(), "order_number=" + SECOND)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo((int) Database.idOfOrder(SECOND)))
                .body("items[0].status", equalTo("DELAYED"))
                .body("items[0].notes", equalTo("customs"))
                .body("items[0].createdAt", equalTo("2025-06-12T08:00:25Z"))
                .body("items[0].lastAskedAt", equalTo("2025-06-12T08:00:25Z"))
                .body("items[0].calls", equalTo(1))
                .body("items[0].version", equalTo(1))
                .body("total.atLeast", equalTo(1))
                .body("newer", nullValue())
                .body("older", nullValue());
    }

    @Test
    void oneOrderComesWithAllThatBelongsToIt() {
        var order = viewer().get("/api/orders/" + FIRST);
        order.then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", equalTo(FIRST))
                .body("calls", equalTo(2))
                .body("askedBy.call.id", equalTo(List.of((int) Database.idOf(BERTA), (int) Database.idOf(ANNA))))
                .body("askedBy[0].told", equalTo("SHIPPED"))
                .body("askedBy[0].call.number", equalTo(BERTA.maskedNumber()))
                .body("history", hasSize(0));
        assertFalse(order.asString().contains(BERTA.number().substring(1)), order.asString());

        viewer().get("/api/orders/" + SECOND)
                .then()
                .header("ETag", "\"1\"")
                .body("history", hasSize(1))
                .body("history[0].from", equalTo("ENQUIRY"))
                .body("history[0].to", equalTo("DELAYED"))
                .body("history[0].notes", equalTo("customs"))
                .body("history[0].changedBy", equalTo("susi-supervisor"));
    }

    private static ValidatableResponse list(RequestSpecification program, String query) {
        return program.urlEncodingEnabled(false)
                .get("/api/orders?" + query.replace("+", "%2B").replace(" ", "+"))
                .then()
                .statusCode(200);
    }

    private static List<String> numbers(ValidatableResponse list) {
        return list.extract().path("items.number");
    }

    private static RequestSpecification supervisor() {
        return program("susi-supervisor", "SUPERVISOR");
    }

    private static RequestSpecification viewer() {
        return program("vera-viewer", "VIEWER");
    }
}
