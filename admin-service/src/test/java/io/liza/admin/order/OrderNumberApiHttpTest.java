package io.liza.admin.order;

import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One order under the number that the shop knows it by. */
@QuarkusTest
class OrderNumberApiHttpTest {
    private static final String NAME = "otto-orders";
    private static final String SHIPPED = "{\"status\": \"SHIPPED\"}";

    @Test
    void anOrderThatNobodyAskedAboutIsMade() {
        String location = put("5934001", "{\"status\": \"Shipped\", \"notes\": \"DHL\"}")
                .statusCode(201)
                .body("status", equalTo("SHIPPED"))
                .body("message", equalTo("Order 5934001 is now SHIPPED"))
                .extract()
                .header("Location");

        assertTrue(location.endsWith("/api/orders/5934001"), location);
        program(NAME, "VIEWER").get(location).then().statusCode(200).body("status", equalTo("SHIPPED"));
        assertEquals(
                "SHIPPED|DHL|0|t",
                Database.text(
                        "select status, notes, calls, last_asked_at is null from orders where number = '5934001'"));
        assertEquals(List.of("ENQUIRY|SHIPPED|DHL|" + NAME), history("5934001"));
        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses("5934001"));
        assertEquals(List.of("null|{\"status\": \"SHIPPED\"}|" + NAME), audit("5934001"));
    }

    @Test
    void theSameAgainChangesNothing() {
        put("5934011", SHIPPED).statusCode(201);
        put("5934011", SHIPPED).statusCode(200).body("status", equalTo("SHIPPED"));
        put("5934011", "{\"status\": \"SHIPPED\", \"notes\": \"\"}").statusCode(200);

        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses("5934011"));
        assertEquals(1, history("5934011").size());
        assertEquals(1, audit("5934011").size());
    }

    @Test
    void anOrderThatCallersAskedAboutIsChanged() {
        Broker.take(PlayedCall.german().consented().askedFor("5934021"));

        put("5934021", "{\"status\": \"DELAYED\"}").statusCode(200);
        put("5934021", "{\"status\": \"DELAYED\", \"notes\": \"customs\"}").statusCode(200);

        assertEquals(
                "DELAYED|customs|1", Database.text("select status, notes, calls from orders where number = '5934021'"));
        assertEquals(List.of("DELAYED"), Broker.publishedStatuses("5934021"));
        assertEquals(2, audit("5934021").size());
    }

    @Test
    void aNewOrderInProgressIsKnownAndPublished() {
        put("5934031", "{\"status\": \"IN_PROGRESS\"}").statusCode(201);

        assertEquals(List.of("ENQUIRY|IN_PROGRESS|null|" + NAME), history("5934031"));
        assertEquals(List.of("IN_PROGRESS"), Broker.publishedStatuses("5934031"));
        assertEquals(1, audit("5934031").size());
    }

    @Test
    void twoAtOnceMakeOne() {
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> put("5934041", SHIPPED).extract().statusCode())
                .toList();

        assertEquals(1, answers.stream().filter(code -> code == 201).count(), answers.toString());
        assertTrue(answers.stream().allMatch(code -> code == 201 || code == 200), answers.toString());
        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses("5934041"));
    }

    @Test
    void whoSaysWhichVersionTheySawOverrulesNobody() {
        String seen = put("5934071", SHIPPED).statusCode(201).extract().header("ETag");

        match("5934071", seen, "{\"status\": \"DELAYED\"}").statusCode(200);
        match("5934071", seen, "{\"status\": \"DELIVERED\"}")
                .statusCode(412)
                .body("current.status", equalTo("DELAYED"));
        put("5934071", "{\"status\": \"DELIVERED\", \"version\": 0}").statusCode(409);
        match("5934072", "\"0\"", SHIPPED).statusCode(404);
        match("5934072", "*", SHIPPED).statusCode(404);

        assertEquals(List.of("SHIPPED", "DELAYED"), Broker.publishedStatuses("5934071"));
        assertEquals(0, Database.number("select count(*) from orders where number = '5934072'"));
    }

    @Test
    void whoOnlyWantsToMakeItChangesNothingThatIsThere() {
        String number = "5934073";

        make(number, SHIPPED).statusCode(201);
        make(number, "{\"status\": \"DELAYED\"}").statusCode(412).body("current.status", equalTo("SHIPPED"));

        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses(number));
    }

    @ParameterizedTest
    @CsvSource({"47a", "import", "-1", "123456789012345678901234567890123", "%20"})
    void aNumberThatCannotBeIsNamed(String number) {
        put(number, SHIPPED)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                  | status",
                "{\"status\": \"LOST\"}                              | status",
                "{\"status\": \"SHIPPED\", \"notes\": \"\\u0007\"}   | notes",
                "{\"status\": \"SHIPPED\", \"notes\": [\"a\"]}       | notes"
            })
    void aBodyThatCannotBeIsNamedAndMakesNothing(String body, String field) {
        put("5934051", body).statusCode(400).body("field", equalTo(field));

        assertEquals(0, Database.number("select count(*) from orders where number = '5934051'"));
    }

    @Test
    void noBodyOrAnotherTypeIsToldWhatIsRight() {
        put("5934052", "").statusCode(400).body("detail", containsString("status"));
        program(NAME, "SUPERVISOR")
                .contentType("text/csv")
                .body("SHIPPED")
                .put("/api/orders/5934052")
                .then()
                .statusCode(415);
    }

    @Test
    void onlyThoseWhoEditMayAndNobodyElse() {
        put(program("vera-viewer", "VIEWER"), "5934061", SHIPPED).statusCode(403);
        put(anonymous(), "5934061", SHIPPED).statusCode(401);

        assertEquals(0, Database.number("select count(*) from orders where number = '5934061'"));
    }

    private static ValidatableResponse put(String number, String body) {
        return put(program(NAME, "SUPERVISOR"), number, body);
    }

    private static ValidatableResponse make(String number, String body) {
        return put(program(NAME, "SUPERVISOR").header("If-None-Match", "*"), number, body);
    }

    private static ValidatableResponse match(String number, String tag, String body) {
        return put(program(NAME, "SUPERVISOR").header("If-Match", tag), number, body);
    }

    private static ValidatableResponse put(RequestSpecification who, String number, String body) {
        return who.contentType("application/json; charset=UTF-8")
                .urlEncodingEnabled(false)
                .body(body)
                .put("/api/orders/" + number)
                .then();
    }

    private static List<String> history(String order) {
        return Database.rows(
                "select from_status, to_status, notes, changed_by from status_change where order_id = ? order by id",
                Database.idOfOrder(order));
    }

    private static List<String> audit(String order) {
        return Database.rows(
                "select before, after, actor from audit where action = 'ORDER_STATUS_SET' and subject = ? order by id",
                String.valueOf(Database.idOfOrder(order)));
    }
}
