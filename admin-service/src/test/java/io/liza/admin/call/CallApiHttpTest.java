package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls for programs: the same lists as on the page, and one call with all that belongs to it. */
@QuarkusTest
class CallApiHttpTest {

    private static final String DAY = "2025-06-01";
    private static final String ORDER = "4763001";
    private static final PlayedCall ANNA = PlayedCall.german()
            .at(Instant.parse("2025-06-01T08:00:00Z"))
            .consented()
            .askedFor(ORDER, OrderStatus.SHIPPED)
            .done();
    private static final PlayedCall BERTA = PlayedCall.english()
            .at(Instant.parse("2025-06-01T09:00:00Z"))
            .consented()
            .failed("/webhook/order");
    private static final PlayedCall CLARA =
            PlayedCall.german().at(Instant.parse("2025-06-01T10:00:00Z")).refused();
    private static final String MANY = "+49307630001";

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(ANNA, BERTA, CLARA);
        Broker.take(IntStream.range(0, 60)
                .mapToObj(i -> PlayedCall.german()
                        .from(MANY)
                        .at(Instant.parse("2025-06-02T08:00:00Z").plusSeconds(i / 3))
                        .consented())
                .toArray(PlayedCall[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "'', C B A",
        "status=PROBLEM, B",
        "status=completed, C A",
        "language=en, B",
        "language=de, C A",
        "order_number=4763, A",
        "problems=on, B",
        "status=PROBLEM&language=de, ''"
    })
    void filtersAsOnThePage(String query, String calls) {
        assertEquals(
                calls,
                String.join(
                        " ",
                        ids(list(supervisor(), "from=" + DAY + "&to=" + DAY + "&" + query)).stream()
                                .map(CallApiHttpTest::nameOf)
                                .toList()));
    }

    @Test
    void anItemSaysWhatTheListSays() {
        list(supervisor(), "order_number=" + ORDER)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo((int) Database.idOf(ANNA)))
                .body("items[0].sid", equalTo(ANNA.sid))
                .body("items[0].number", equalTo(ANNA.maskedNumber()))
                .body("items[0].countryCode", equalTo("49"))
                .body("items[0].language", equalTo("de"))
                .body("items[0].status", equalTo("COMPLETED"))
                .body("items[0].startedAt", equalTo("2025-06-01T08:00:00Z"))
                .body("items[0].endedAt", equalTo(ANNA.end().toString()))
                .body("items[0].seconds", equalTo(PlayedCall.DURATION))
                .body("items[0].hadProblem", is(false))
                .body("items[0].version", equalTo(0))
                .body("total.atLeast", equalTo(1))
                .body("total.exact", is(true))
                .body("newer", nullValue())
                .body("older", nullValue());
    }

    @Test
    void numbersAreMaskedForEverybodyAndFoundOnlyAsAWhole() {
        String whole = ANNA.number().replace("+", "%2B");
        String part = ANNA.number().substring(5);

        for (RequestSpecification program : List.of(supervisor(), viewer())) {
            list(program, "phone=" + part)
                    .body("items", hasSize(0))
                    .body("total.atLeast", equalTo(0))
                    .body("hint", containsString("country code"));
        }
        list(viewer(), "phone=" + whole)
                .body("items.id", equalTo(List.of((int) Database.idOf(ANNA))))
                .body("hint", nullValue());
        for (RequestSpecification program : List.of(supervisor(), viewer())) {
            String answers = program.get("/api/calls/" + ANNA.sid).asString()
                    + list(supervisor(), "size=100").extract().asString();
            assertFalse(answers.contains(ANNA.number().substring(1)), answers);
        }
    }

    @Test
    void pagesOfAnySizeHoldEveryCallOnceForwardsAndBackwards() {
        String filter = "phone=" + MANY.replace("+", "%2B") + "&size=25";
        var pages = new ArrayList<List<Integer>>();
        ValidatableResponse page = list(supervisor(), filter);
        page.body("total.atLeast", equalTo(60));
        pages.add(ids(page));
        String older = page.extract().path("older");
        while (older != null) {
            page = list(supervisor(), filter + "&older=" + older);
            pages.add(ids(page));
            older = page.extract().path("older");
        }

        assertEquals(List.of(25, 25, 10), pages.stream().map(List::size).toList());
        assertEquals(
                Database.rows(
                        "select call.id from call join caller on caller.id = caller_id where number = ?"
                                + " order by started_at desc, call.id desc",
                        MANY),
                pages.stream().flatMap(List::stream).map(String::valueOf).toList());
        assertEquals(
                pages.get(1),
                ids(list(supervisor(), filter + "&newer=" + page.extract().path("newer"))));
        assertEquals(50, ids(list(supervisor(), "to=2025-06-02")).size(), "50 unless told");
        assertEquals(
                60,
                ids(list(supervisor(), "from=2025-06-02&to=2025-06-02&size=100"))
                        .size());
    }

    @Test
    void oneCallComesWithAllThatBelongsToIt() {
        long id = Database.idOf(ANNA);

        supervisor()
                .get("/api/calls/" + ANNA.sid)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo((int) id))
                .body("number", equalTo(ANNA.maskedNumber()))
                .body("version", equalTo(0))
                .body("consent.given", is(true))
                .body("consent.wording", equalTo("de-1"))
                .body("consent.at", equalTo("2025-06-01T08:00:05Z"))
                .body("conversation.turn", equalTo(List.of(0, 1, 2, 3, 4, 5)))
                .body("conversation[3].type", equalTo("liza.call.order-confirmed.v2"))
                .body("conversation[3].heard", equalTo("1"))
                .body("conversation[3].said", equalTo(List.of("Die Bestellung: SHIPPED")))
                .body("conversation[3].detail", equalTo(Map.of("order", ORDER, "answer", "TOLD", "told", "SHIPPED")))
                .body("orders", hasSize(1))
                .body("orders[0].id", equalTo((int) Database.idOfOrder(ORDER)))
                .body("orders[0].number", equalTo(ORDER))
                .body("orders[0].told", equalTo("SHIPPED"))
                .body("history", hasSize(0));
        supervisor()
                .get("/api/calls/" + CLARA.sid)
                .then()
                .body("consent.given", is(false))
                .body("number", nullValue())
                .body("orders", hasSize(0));
    }

    @Test
    void anEditIsInTheHistory() {
        PlayedCall call = PlayedCall.german().consented();
        Broker.take(call);
        supervisor()
                .contentType("application/json")
                .body("{\"status\": \"PROBLEM\"}")
                .post("/api/calls/" + Database.idOf(call) + "/status")
                .then()
                .statusCode(200);

        viewer().get("/api/calls/" + call.sid)
                .then()
                .body("status", equalTo("PROBLEM"))
                .body("history", hasSize(1))
                .body("history[0].from", equalTo("HANDLED"))
                .body("history[0].to", equalTo("PROBLEM"))
                .body("history[0].changedBy", equalTo("susi-supervisor"))
                .body("history.at", everyItem(notNullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "status=LOST, status, must be one of",
        "from=yesterday, from, must be a day such as",
        "size=10, size, must be one of",
        "older=x, older, must be a place",
        "problems=perhaps, problems, must be on"
    })
    void whatCannotBeIsNamed(String query, String field, String mustBe) {
        supervisor()
                .get("/api/calls?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString(mustBe));
    }

    private static ValidatableResponse list(RequestSpecification program, String query) {
        return program.urlEncodingEnabled(false)
                .get("/api/calls?" + query)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    private static List<Integer> ids(ValidatableResponse list) {
        return list.extract().path("items.id");
    }

    private static String nameOf(int id) {
        return id == Database.idOf(ANNA)
                ? "A"
                : id == Database.idOf(BERTA) ? "B" : id == Database.idOf(CLARA) ? "C" : "?";
    }

    private static RequestSpecification supervisor() {
        return program("susi-supervisor", "SUPERVISOR");
    }

    private static RequestSpecification viewer() {
        return program("vera-viewer", "VIEWER");
    }
}
