package io.liza.admin.order;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filters of /orders, under the names that people have bookmarked. */
@QuarkusTest
class OrderFilterHttpTest {

    private static final String ANNA = "+493066601";
    private static final String BERTA = "+493066602";
    private static final String CHAIR = "4716001";
    private static final String TABLE = "4716002";
    private static final String LAMP = "4716003";

    /** The first of May begins at 22:00 UTC; an order is confirmed in the third turn after the call came in. */
    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(
                call(ANNA, "2026-04-30T22:00:00Z", CHAIR),
                call(ANNA, "2026-05-01T21:59:59Z", TABLE),
                call(BERTA, "2026-05-02T10:00:00Z", TABLE).askedFor(LAMP));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-01, 4716002 4716001",
        "2026-05-02, 2026-05-02, 4716003",
        "2026-05-01, 2026-05-02, 4716003 4716002 4716001",
        "2026-04-30, 2026-04-30, ''"
    })
    void bothDatesAreInclusiveInTheCompanysZone(String from, String to, String orders) {
        assertEquals(orders, String.join(" ", orders(Map.of("from", from, "to", to))));
    }

    @Test
    void aCallersNumberFindsEveryOrderTheyAskedForOnce() {
        assertEquals(List.of(TABLE, CHAIR), orders(Map.of("phone", ANNA)));
        assertEquals(List.of(LAMP, TABLE), orders(Map.of("phone", "+49 30 66602")));
        assertEquals(List.of(LAMP, TABLE, CHAIR), orders(Map.of("phone", "+4930666")));
        assertEquals(List.of(), orders(Map.of("phone", "_")));
    }

    @ParameterizedTest
    @CsvSource({"4716001, 4716001", "716003, 4716003", "%16001, ''", "4716001x, ''"})
    void anyPartOfTheOrdersNumberFindsIt(String part, String orders) {
        assertEquals(orders, String.join(" ", orders(Map.of("order_number", part))));
    }

    @Test
    void aStatusShowsOrdersOfThatStatusOnlyByNameOrOldLabel() {
        supervisor()
                .formParam("status", "DELAYED")
                .redirects()
                .follow(false)
                .post("/orders/{id}/status", Database.idOfOrder(LAMP))
                .then()
                .statusCode(303);

        var delayed = Browser.rows(Browser.open("/orders", Map.of("status", "DELAYED")));

        assertFalse(delayed.isEmpty());
        assertTrue(delayed.stream().allMatch(row -> row.get(1).equals("Delayed")), delayed.toString());
        assertEquals(List.of(LAMP), orders(Map.of("status", "Delayed", "order_number", "4716")));
        assertEquals(List.of(TABLE, CHAIR), orders(Map.of("status", "enquiry", "order_number", "4716")));
    }

    @Test
    void allFiltersTogetherMustHold() {
        Map<String, String> all = Map.of(
                "status", "ENQUIRY", "phone", ANNA, "order_number", "4716", "from", "2026-05-01", "to", "2026-05-01");

        assertEquals(List.of(TABLE, CHAIR), orders(all));
        assertEquals(List.of(TABLE), orders(and(all, "phone", BERTA)));
        assertEquals(List.of(CHAIR), orders(and(all, "order_number", CHAIR)));
        assertEquals(List.of(), orders(and(all, "status", "CANCELLED")));
        assertEquals(List.of(), orders(and(all, "from", "2026-05-02")));
    }

    @Test
    void anEmptyFilterIsNone() {
        assertEquals(
                Browser.rows(Browser.open("/orders")),
                Browser.rows(Browser.open(
                        "/orders", Map.of("status", "", "phone", "", "order_number", "", "from", "", "to", ""))));
    }

    private static PlayedCall call(String caller, String start, String order) {
        return PlayedCall.german()
                .from(caller)
                .at(Instant.parse(start).minusSeconds(3L * PlayedCall.SECONDS_A_TURN))
                .consented()
                .askedFor(order);
    }

    private static Map<String, String> and(Map<String, String> filters, String name, String value) {
        var all = new HashMap<>(filters);
        all.put(name, value);
        return all;
    }

    private static List<String> orders(Map<String, String> filters) {
        return Browser.rows(Browser.open("/orders", filters)).stream()
                .map(row -> row.get(0))
                .toList();
    }
}
