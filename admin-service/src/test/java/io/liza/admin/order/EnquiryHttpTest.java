package io.liza.admin.order;

import static io.liza.admin.fixture.Visitor.supervisor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that only callers asked about is an enquiry, until the shop sets a status. */
@QuarkusTest
class EnquiryHttpTest {

    @Inject
    OrderLock lock;

    @Inject
    Pool database;

    @Test
    void isShownAsSuchAndIsNotPublished() {
        Broker.take(asked("5942001", OrderAnswer.ENQUIRY_NOTED, null));
        long id = Database.idOfOrder("5942001");

        var page = Browser.open("/orders/" + id);
        assertEquals("Enquiry", page.select(".heading option[selected]").text());
        assertEquals("", page.select(".heading option[selected]").val());
        assertEquals("No status told", page.select("#calls td").get(2).text());
        supervisor()
                .get("/api/orders/5942001")
                .then()
                .body("status", equalTo("ENQUIRY"))
                .body("askedBy[0].told", nullValue());
        assertTrue(Browser.open("/orders?status=ENQUIRY&order_number=5942001")
                .text()
                .contains("5942001"));
        assertTrue(Browser.open("/orders").select("#attention").text().matches("Enquiry: [1-9].*"));
        assertEquals(List.of(), Broker.records(Topics.ORDERS, "5942001"));
    }

    @Test
    void isAnsweredByAStatus() {
        Broker.take(asked("5942011", OrderAnswer.ENQUIRY_NOTED, null));
        long id = Database.idOfOrder("5942011");

        supervisor()
                .formParam("version", "0")
                .post("/orders/{id}/status", id)
                .then()
                .statusCode(400);
        supervisor()
                .redirects()
                .follow(false)
                .formParam("status", "IN_PROGRESS")
                .post("/orders/{id}/status", id)
                .then()
                .statusCode(303);

        assertEquals(
                "In progress",
                Browser.open("/orders/" + id)
                        .select(".heading option[selected]")
                        .text());
        await().atMost(30, SECONDS)
                .until(() -> Broker.records(Topics.ORDERS, "5942011").size() == 1);
    }

    @Test
    void aKnownOrderStaysKnown() {
        supervisor()
                .contentType("application/json")
                .body("{\"status\": \"DELAYED\"}")
                .put("/api/orders/5942021")
                .then()
                .statusCode(201);

        Broker.take(asked("5942021", OrderAnswer.TOLD, OrderStatus.DELAYED));

        assertEquals("DELAYED|1", Database.text("select status, calls from orders where number = '5942021'"));
    }

    @Test
    void theStatusToldAfterVerificationIsKeptInAnyOrderOfArrival() {
        for (boolean reversed : new boolean[] {false, true}) {
            String number = reversed ? "5942031" : "5942032";
            var order = new OrderNumber(number);
            var events = asked(number, OrderAnswer.VERIFYING, null)
                    .then(
                            null,
                            "Verschickt.",
                            turn -> new CallEvent.CallerVerified(turn, order, OrderAnswer.TOLD, OrderStatus.SHIPPED))
                    .events();
            Broker.take(events.subList(0, 2));
            var later = new ArrayList<>(events.subList(2, events.size()));
            if (reversed) {
                Collections.reverse(later);
            }
            later.forEach(event -> Broker.take(List.of(event)));

            assertEquals(
                    "SHIPPED|1",
                    Database.text(
                            "select told, calls from order_call join orders on orders.id = order_id where number = ?",
                            number));
        }
    }

    @Test
    void aLockIsShownPublishedAndRemovedByASupervisor() {
        supervisor()
                .contentType("application/json")
                .body("{\"status\": \"SHIPPED\"}")
                .put("/api/orders/5942041")
                .then()
                .statusCode(201);
        long id = Database.idOfOrder("5942041");
        Instant until = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);

        lock(until);
        lock(until.minusSeconds(1800));

        await().atMost(30, SECONDS).until(() -> until.equals(lockedUntil("5942041")));
        supervisor().get("/api/orders/5942041").then().body("lockedUntil", equalTo(until.toString()));
        assertTrue(Browser.open("/orders?locked=true").text().contains("5942041 Suspicious lookups"));
        var page = Browser.open("/orders/" + id);
        assertEquals(
                1, page.select("#lock form[action=/orders/" + id + "/unlock]").size());

        supervisor()
                .redirects()
                .follow(false)
                .post("/orders/{id}/unlock", id)
                .then()
                .statusCode(303);

        await().atMost(30, SECONDS).until(() -> lockedUntil("5942041") == null);
        assertEquals(0, Browser.open("/orders/" + id).select("#lock form").size());
        assertEquals(
                1,
                Database.number(
                        "select count(*) from audit where action = 'ORDER_UNLOCKED' and subject = ?",
                        String.valueOf(id)));
    }

    private void lock(Instant until) {
        database.withTransaction(transaction -> lock.lock(transaction, "5942041", until))
                .await()
                .indefinitely();
    }

    private static Instant lockedUntil(String order) {
        var records = Broker.records(Topics.ORDERS, order);
        var check =
                EventCodec.decodeOrderStatus(records.get(records.size() - 1)).callerCheck();
        return check == null ? null : check.lockedUntil();
    }

    private static PlayedCall asked(String number, OrderAnswer answer, OrderStatus told) {
        var order = new OrderNumber(number);
        return PlayedCall.german()
                .consented()
                .then("1", "Die Antwort.", turn -> new CallEvent.OrderConfirmed(turn, order, answer, told));
    }
}
