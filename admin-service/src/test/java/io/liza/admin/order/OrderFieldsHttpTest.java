package io.liza.admin.order;

import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.RealServers;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.order.OrderHashes;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatusChanged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fields of an order beside its status reach its row, its history and Kafka. */
@QuarkusTest
class OrderFieldsHttpTest {

    private static final OrderHashes HASHES = new OrderHashes(List.of(RealServers.HASH_KEY));
    private static final String ALL =
            """
            {"status": "SHIPPED", "promisedFrom": "2026-12-01", "promisedTo": "2026-12-04", "shippedOn": "2026-11-30",
             "carrier": "DHL", "trackingNumber": "TRACK-9157", "trackingLink": "https://track.example/9157",
             "message": {"any": "Wir rufen an", "en": "We call you"}, "phone": "0151 98765432", "postcode": "80331"}
            """;

    @Test
    void everythingIsStoredAndPublishedExceptTracking() {
        put("5941001", ALL).statusCode(201);

        get("5941001")
                .body("promisedFrom", equalTo("2026-12-01"))
                .body("promisedTo", equalTo("2026-12-04"))
                .body("shippedOn", equalTo("2026-11-30"))
                .body("deliveredOn", nullValue())
                .body("carrier", equalTo("DHL"))
                .body("trackingLink", equalTo("https://track.example/9157"))
                .body("message", equalTo(Map.of("any", "Wir rufen an", "en", "We call you")))
                .body("phoneOnFile", equalTo(true))
                .body("postcodeOnFile", equalTo(true))
                .body("history[0].fields.carrier", equalTo("DHL"))
                .body("history[0].fields.phone", equalTo(true));
        OrderStatusChanged published = published("5941001");
        assertEquals(LocalDate.parse("2026-12-04"), published.delivery().promisedTo());
        assertEquals("We call you", published.message().texts().get("en"));
        assertTrue(HASHES.isPhone("+4915198765432", published.callerCheck().phoneHash()));
        assertTrue(HASHES.isPostcode(
                new OrderNumber("5941001"), "80331", published.callerCheck().postcodeHash()));
        String record =
                new String(Broker.records(Topics.ORDERS, "5941001").get(0).value(), StandardCharsets.UTF_8);
        assertFalse(record.contains("9157"), record);
    }

    @Test
    void phoneAndPostcodeAreNowhereInClear() {
        put("5941011", ALL.replace("98765432", "77665544").replace("80331", "80999"))
                .statusCode(201);

        assertEquals(List.of(), Database.columnsHolding("77665544"));
        assertEquals(List.of(), Database.columnsHolding("80999"));
        String hash = Database.text("select phone_hash from orders where number = '5941011'");
        program("petra-program", "SUPERVISOR").get("/api/orders/5941011").then().body(not(containsString(hash)));
        supervisor()
                .get("/orders/{id}", Database.idOfOrder("5941011"))
                .then()
                .body(containsString("Phone on file · Postcode on file"), not(containsString(hash)));
        assertEquals(List.of("orders.phone_hash"), Database.columnsHolding(hash));
    }

    @Test
    void anAbsentFieldKeepsItsValueAndNullClearsIt() {
        put("5941021", ALL).statusCode(201);
        put("5941021", ALL).statusCode(200);
        assertEquals(1, changes("5941021"), "the same again changes nothing");

        put("5941021", "{\"status\": \"SHIPPED\", \"deliveredOn\": \"2026-12-02\"}")
                .statusCode(200);
        get("5941021").body("carrier", equalTo("DHL")).body("message.en", equalTo("We call you"));
        put("5941021", "{\"status\": \"SHIPPED\", \"carrier\": null, \"message\": {\"en\": null}, \"phone\": \"\"}")
                .statusCode(200);
        get("5941021")
                .body("carrier", nullValue())
                .body("message", equalTo(Map.of("any", "Wir rufen an")))
                .body("phoneOnFile", equalTo(false));
        put("5941021", "{\"status\": \"SHIPPED\", \"message\": null, \"promisedTo\": \"2026-12-05\"}")
                .statusCode(200);
        get("5941021").body("message", nullValue()).body("promisedFrom", nullValue());

        assertEquals(4, changes("5941021"));
        assertNull(published("5941021").message());
    }

    @Test
    void aWrongFieldIsNamedAndNothingChanges() {
        put("5941031", "{\"status\": \"SHIPPED\", \"promisedFrom\": \"soon\"}")
                .statusCode(400)
                .body("field", equalTo("promised_from"));
        put("5941031", "{\"status\": \"SHIPPED\", \"carrier\": {\"name\": \"DHL\"}}")
                .statusCode(400)
                .body("field", equalTo("carrier"));
        put("5941031", "{\"status\": \"SHIPPED\", \"phone\": \"123\"}")
                .statusCode(400)
                .body("detail", not(containsString("123")));

        assertEquals(0, Database.number("select count(*) from orders where number = '5941031'"));
    }

    @Test
    void theFormOfTheOrderSetsThemAndShowsAnErrorInPlace() {
        put("5941041", ALL).statusCode(201);
        long id = Database.idOfOrder("5941041");

        var refused = Browser.read(
                form(id, "tracking_link", "http://track.example")
                        .header("Accept-Language", "en")
                        .post("/orders/" + id + "/fields"),
                400);
        assertEquals(
                "http://track.example",
                refused.select("input[name=tracking_link]").val());
        assertTrue(
                refused.select("#error-tracking_link").text().contains("https://"),
                refused.select(".field-error").text());
        assertEquals("true", refused.select("input[name=tracking_link]").attr("aria-invalid"));
        form(id, "carrier", "GLS").post("/orders/" + id + "/fields").then().statusCode(303);

        var page = Browser.open("/orders/" + id);
        assertEquals("GLS", page.select("input[name=carrier]").val());
        assertEquals("2026-12-04", page.select("input[name=promised_to]").val());
        assertEquals("We call you", page.select("textarea[name=message_en]").text());
        assertTrue(
                page.select("aside").text().contains("Carrier: GLS"),
                page.select("aside").text());
    }

    @Test
    void overdueIsComputedAndAFilter() {
        String past = LocalDate.now().minusDays(3).toString();
        put("5941051", "{\"status\": \"IN_PROGRESS\", \"promisedTo\": \"" + past + "\"}")
                .statusCode(201);
        put(
                        "5941052",
                        "{\"status\": \"IN_PROGRESS\", \"promisedTo\": \""
                                + LocalDate.now().plusDays(2) + "\"}")
                .statusCode(201);
        put("5941053", "{\"status\": \"SHIPPED\", \"promisedTo\": \"" + past + "\"}")
                .statusCode(201);

        get("5941051").body("overdue", equalTo(true));
        get("5941052").body("overdue", equalTo(false));
        assertEquals(List.of("5941051"), numbers("overdue=true"));
        assertEquals(3, numbers("overdue=false").size());
        assertTrue(Browser.open("/orders/" + Database.idOfOrder("5941051"))
                .select(".heading")
                .text()
                .contains("Overdue"));
        assertTrue(
                Browser.open("/orders?overdue=true&order_number=594105").text().contains("5941051 Overdue"));
    }

    private static io.restassured.specification.RequestSpecification form(long id, String name, String value) {
        var page = Browser.open("/orders/" + id);
        var form = supervisor().redirects().follow(false);
        page.select("form#edit [name]").forEach(field -> {
            String given = field.attr("name").equals(name)
                    ? value
                    : field.tagName().equals("textarea") ? field.text() : field.val();
            form.formParam(field.attr("name"), given);
        });
        return form;
    }

    private static List<String> numbers(String query) {
        return program("petra-program", "SUPERVISOR")
                .get("/api/orders?order_number=594105&" + query)
                .then()
                .statusCode(200)
                .body("items.overdue", query.contains("true") ? not(hasItem(false)) : hasItem(false))
                .extract()
                .path("items.number");
    }

    private static ValidatableResponse put(String number, String body) {
        return program("petra-program", "SUPERVISOR")
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .put("/api/orders/" + number)
                .then();
    }

    private static ValidatableResponse get(String number) {
        return program("petra-program", "SUPERVISOR")
                .get("/api/orders/" + number)
                .then()
                .statusCode(200);
    }

    private static long changes(String number) {
        return Database.number("select count(*) from status_change where order_id = ?", Database.idOfOrder(number));
    }

    private static OrderStatusChanged published(String order) {
        var records = Broker.published(order);
        return EventCodec.decodeOrderStatus(records.get(records.size() - 1));
    }
}
