package io.liza.admin.order;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.EventCodec;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A status that is set reaches the order, its history and Kafka. */
@QuarkusTest
class OrderStatusEditorHttpTest {

    @Test
    void isPublishedOnceAsTheStateOfItsOrder() {
        long id = asked("4751001");

        set(id, "{\"status\": \"SHIPPED\"}")
                .statusCode(200)
                .body("status", equalTo("SHIPPED"))
                .body("message", equalTo("Order 4751001 is now SHIPPED"));

        var records = Broker.published("4751001");
        assertEquals(1, records.size());
        var record = records.get(0);
        OrderStatusChanged event = EventCodec.decodeOrderStatus(record);
        assertEquals("4751001", event.orderNumber().digits());
        assertEquals(OrderStatus.SHIPPED, event.status());
        assertEquals("1.0", Broker.header(record, "ce_specversion"));
        assertEquals(OrderStatusChanged.TYPE, Broker.header(record, "ce_type"));
        assertEquals("urn:liza:admin-service", Broker.header(record, "ce_source"));
        assertEquals(event.at().toString(), Broker.header(record, "ce_time"));
        assertEquals("application/json", Broker.header(record, "content-type"));
        UUID.fromString(Broker.header(record, "ce_id"));
    }

    @Test
    void everyChangeIsPublishedInItsOrderAndNoChangeIsNot() {
        long id = asked("4751002");

        for (String status : List.of("SHIPPED", "SHIPPED", "DELAYED", "DELAYED", "In Progress")) {
            set(id, "{\"status\": \"" + status + "\"}").statusCode(200);
            Broker.published("4751002");
        }

        assertEquals(List.of("SHIPPED", "DELAYED", "IN_PROGRESS"), statusesOf(Broker.published("4751002")));
    }

    @Test
    void historyAndNotesAreLatestFirst() {
        long id = asked("4751003");

        set(id, "{\"status\": \"SHIPPED\", \"notes\": \"parcel 1 of 2\"}").statusCode(200);
        set(id, "{\"status\": \"SHIPPED\", \"notes\": \"both parcels\"}").statusCode(200);
        set(id, "{\"status\": \"DELIVERED\"}").statusCode(200);

        var page = Browser.open("/orders/" + id);
        assertEquals("Delivered", page.select(".heading option[selected]").text());
        assertEquals(
                List.of("both parcels", "parcel 1 of 2"),
                page.select("#notes .notes").eachText());
        assertEquals(
                List.of("Shipped → Delivered", "Enquiry → Shipped"),
                page.select("aside li").eachText().stream()
                        .map(change -> change.replaceFirst("(?<=Delivered|Shipped) (?!→).*", ""))
                        .toList());
        assertEquals(
                List.of("SHIPPED", "DELIVERED"), statusesOf(Broker.published("4751003")), "notes are not for callers");
    }

    @Test
    void notesAreKeptWhereNoneAreGivenAndEmptiedWhereEmptyOnesAre() {
        long id = asked("4751004");

        set(id, "{\"status\": \"SHIPPED\", \"notes\": \"  two\\nlines \"}").statusCode(200);
        assertEquals("two\nlines", notes(id));
        set(id, "{\"status\": \"DELAYED\", \"notes\": null}").statusCode(200);
        assertEquals("two\nlines", notes(id));
        set(id, "{\"status\": \"DELAYED\", \"notes\": \"\"}").statusCode(200);
        assertEquals("", notes(id));
    }

    @Test
    void notesBeyondTheirBoundsChangeNothing() {
        long id = asked("4751005");
        String most = "ß".repeat(2000);

        set(id, "{\"status\": \"SHIPPED\", \"notes\": \"" + most + "\"}").statusCode(200);
        for (String notes : List.of(most + "!", "bell \\u0007", "nul \\u0000", "escape \\u001b[2J")) {
            set(id, "{\"status\": \"CANCELLED\", \"notes\": \"" + notes + "\"}")
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("field", equalTo("notes"));
        }

        assertEquals(most, notes(id));
        assertEquals(List.of("SHIPPED"), statusesOf(Broker.published("4751005")));
    }

    @Test
    void setByTwoAtOnceTheOneOrTheOtherHoldsAndIsWhatKafkaSays() {
        long id = asked("4751006");
        var statuses = List.of("SHIPPED", "DELIVERED", "DELAYED", "CANCELLED");

        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> set(id, "{\"status\": \"" + statuses.get(i % 4) + "\"}")
                        .extract()
                        .statusCode())
                .toList();

        assertTrue(answers.contains(200), answers.toString());
        assertTrue(answers.stream().allMatch(code -> code == 200 || code == 409), answers.toString());
        var published = statusesOf(Broker.published("4751006"));
        assertEquals(Database.text("select status from orders where id = ?", id), published.get(published.size() - 1));
        assertTrue(
                published.size() <= Database.number("select count(*) from status_change where order_id = ?", id),
                published.toString());
    }

    private static long asked(String order) {
        Broker.take(PlayedCall.german().consented().askedFor(order));
        return Database.idOfOrder(order);
    }

    private static ValidatableResponse set(long id, String body) {
        return supervisor()
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .post("/api/orders/{id}/status", id)
                .then();
    }

    private static String notes(long id) {
        return Database.text("select notes from orders where id = ?", id);
    }

    private static List<String> statusesOf(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> EventCodec.decodeOrderStatus(record).status().name())
                .toList();
    }
}
