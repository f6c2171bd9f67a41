package io.liza.admin.privacy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hashes of a person's phone and postcode in orders are reported, and are erased with the person. */
@QuarkusTest
class OrderHashesHttpTest {

    @Test
    void areErasedFromOrdersWithTheNumberAndFromOrdersAskedAbout() {
        var call = PlayedCall.german().consented().askedFor("7724002").done();
        var other = PlayedCall.german().consented().done();
        put("7724001", call.number(), "80331");
        put("7724002", other.number(), "80332");
        put("7724003", other.number(), "80333");
        Broker.take(call, other);
        long person = Database.number("select caller_id from call where sid = ?", call.sid);

        assertEquals(
                List.of("7724001"),
                Visitor.admin()
                        .get("/privacy/people/" + person + "/export.json")
                        .path("placed.number"));
        Visitor.admin().get("/privacy/people/" + person).then().statusCode(200);
        Visitor.admin().get("/privacy/people/" + person + "/erasure").then().statusCode(200);
        assertEquals("t|t", hashed("7724001"), "a preview changes nothing");

        Visitor.admin()
                .redirects()
                .follow(false)
                .formParam("person", person)
                .formParam("digits", Database.text("select right(number, 4) from caller where id = ?", person))
                .post("/privacy/erasures")
                .then()
                .statusCode(303);

        assertEquals("f|f", hashed("7724001"));
        assertEquals("f|f", hashed("7724002"));
        assertEquals("t|t", hashed("7724003"));
        await().atMost(30, SECONDS).until(() -> !isChecked("7724001") && !isChecked("7724002"));
    }

    private static void put(String order, String phone, String postcode) {
        Visitor.program("petra-program", "SUPERVISOR")
                .contentType("application/json")
                .body("{\"status\": \"SHIPPED\", \"phone\": \"" + phone + "\", \"postcode\": \"" + postcode + "\"}")
                .put("/api/orders/" + order)
                .then()
                .statusCode(201);
    }

    private static String hashed(String order) {
        return Database.text(
                "select phone_hash is not null, postcode_hash is not null from orders where number = ?", order);
    }

    private static boolean isChecked(String order) {
        var records = Broker.records(Topics.ORDERS, order);
        return EventCodec.decodeOrderStatus(records.get(records.size() - 1)).callerCheck() != null;
    }
}
