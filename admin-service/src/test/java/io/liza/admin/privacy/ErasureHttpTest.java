package io.liza.admin.privacy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.liza.admin.fixture.Visitor;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One person, found by their number, handed out, and erased without coming back. */
@QuarkusTest
class ErasureHttpTest {

    private static final String SHOP_ORDER = "7722001";

    @Test
    void aNumberLeadsToEverythingAndTheAddressHoldsNone() {
        var call = PlayedCall.german().consented().askedFor("7722101").done();
        Broker.take(call);

        String address = find(call.number());

        assertFalse(address.contains(call.number().substring(1)), address);
        String page =
                Visitor.admin().get(address).then().statusCode(200).extract().asString();
        for (String stored : List.of(call.number(), call.sid, "7722101", "de-1", "Einverstanden?")) {
            assertTrue(page.contains(stored), stored);
        }
        Response json = Visitor.admin().get(address + "/export.json");
        json.then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        assertEquals(call.number(), json.path("number"));
        assertEquals(call.sid, json.path("calls[0].sid"));
        assertEquals("7722101", json.path("calls[0].orders[0].number"));
        assertEquals("7722101", json.path("orders[0].number"));
        assertEquals("GIVEN", json.path("consents[0].answer"));
        assertEquals("1", json.path("consents[0].key"));
        assertEquals("Einverstanden?", json.path("consents[0].question"));
        assertEquals("PERSON_OPENED", json.path("audit[0].action"), "looking at it is noted");
    }

    @Test
    void aNumberIsFoundHoweverItIsWrittenAndNeverByAPartOfIt() {
        var call = PlayedCall.german().from("+4930123123123").consented().done();
        Broker.take(call);

        for (String written : List.of("+49 30 123 123 123", "0049-30-123123123", "+4930123123123")) {
            search(written).then().statusCode(303);
        }
        for (String other : List.of("+493012312312", "+4930123123", "client:an")) {
            search(other).then().statusCode(404).body(containsString("Nothing is stored"));
        }
        for (String unclear : List.of("%2B49%25", "+49_________123", "0 99 99 11 22 33", "+49 0", "nobody")) {
            search(unclear)
                    .then()
                    .statusCode(400)
                    .body(
                            containsString("error-number"),
                            containsString("Include the country code"),
                            not(containsString("Nothing is stored")));
        }
        for (String none : List.of("", " ", "anonymous", "+266696687")) {
            search(none).then().statusCode(400);
        }
    }

    @Test
    void anErasedPersonIsGoneFromEveryTableAndTheCallsStayAsFacts() {
        var call = PlayedCall.german()
                .consented()
                .askedFor("7722201")
                .askedFor(SHOP_ORDER)
                .muttered("my name is Vroni")
                .done();
        var other = PlayedCall.german().consented().askedFor(SHOP_ORDER).done();
        Broker.take(call);
        Broker.take(other);
        long counted = Database.number("select sum(calls) from statistics_day");
        long person = Database.number("select caller_id from call where sid = ?", call.sid);
        long trail = Trail.end();

        preview(person).then().statusCode(200).body(containsString("cannot be undone"));
        assertEquals(List.of("caller.number"), Database.columnsHolding(call.number()), "a preview changes nothing");
        String receipt = erase(person).then().statusCode(303).extract().header("Location");

        for (String gone : List.of(call.number(), call.number().substring(1), "7722201", "Vroni")) {
            Database.awaitGone(gone);
        }
        assertEquals(
                1, Database.number("select count(*) from orders where number = ?", SHOP_ORDER), "others asked too");
        assertEquals(
                "49|de|COMPLETED|null|t",
                Database.text(
                        "select country_code, language, status, caller_id, anonymized_at is not null from call where sid = ?",
                        call.sid));
        assertEquals(counted, Database.number("select sum(calls) from statistics_day"));
        Visitor.admin()
                .get(receipt)
                .then()
                .statusCode(200)
                .body(containsString("expires"), not(containsString(call.number())));
        assertTrue(
                Trail.since(trail).stream().anyMatch(entry -> entry.contains("PERSON_ERASED")),
                Trail.since(trail)::toString);
        assertEquals(
                "t",
                Database.text(
                        "select kafka_until between now() + interval '7 days' and now() + interval '40 days' from erasure order by id desc limit 1"));
        Visitor.admin().get("/privacy/people/" + person).then().statusCode(404);
        erase(person).then().statusCode(404);
    }

    @Test
    void theConfirmationNamesNumberAndCallsAndWantsTheLastDigits() {
        var call = PlayedCall.german().from("+4915144455566").consented().done();
        Broker.take(call);
        long person = Database.number("select caller_id from call where sid = ?", call.sid);
        String page = preview(person).then().statusCode(200).extract().asString();
        assertTrue(page.contains("+4915144455566"), page);
        assertTrue(page.contains("/calls/" + Database.idOf(call)), page);

        for (String wrong : List.of("", "5567", "566", "+49151", "٤٥٦٦")) {
            var again = Browser.read(erase(person, wrong), 400);
            assertEquals(
                    "These are not the last four digits of the number. Nothing was erased.",
                    again.select("#error-digits").text(),
                    wrong);
        }
        assertEquals(1, Database.number("select count(*) from caller where id = ?", person));

        erase(person, "+49 151 444 555 66").then().statusCode(303);
    }

    @Test
    void anOrderThatTheShopToldOfBeforeStays() {
        Database.run("insert into orders (number, created_at) values ('7722501', '2026-01-01')");
        var call = PlayedCall.german().consented().askedFor("7722501").done();
        Broker.take(call);

        erase(Database.number("select caller_id from call where sid = ?", call.sid))
                .then()
                .statusCode(303);

        assertEquals(
                "0",
                Database.text(
                        "select count(order_id) from orders left join order_call on order_id = id where number = '7722501'"
                                + " group by orders.id"));
    }

    @Test
    void lateAndRepeatedEventsBringNobodyBack() {
        var known = PlayedCall.german().consented().askedFor("7722301").ended("completed");
        List<CallEvent> events = known.events();
        Broker.takeRecords(events.subList(0, events.size() - 2).stream()
                .map(EventCodec::encode)
                .toList());
        var unheardOf = PlayedCall.german()
                .from(known.number())
                .consented()
                .askedFor("7722302")
                .done();
        erase(Database.number("select caller_id from call where sid = ?", known.sid))
                .then()
                .statusCode(303);

        Broker.take(known);
        Broker.take(unheardOf);

        for (String gone : List.of(known.number(), "7722301", "7722302")) {
            Database.awaitGone(gone);
        }
        assertEquals(
                2,
                Database.number(
                        "select count(*) from call where sid in (?, ?) and anonymized_at is not null and ended_at is not null",
                        known.sid,
                        unheardOf.sid),
                "the facts are there");
    }

    @Test
    void whoeverCallsAgainAfterwardsIsAnybodyElse() {
        var before = PlayedCall.german().consented().done();
        Broker.take(before);
        erase(Database.number("select caller_id from call where sid = ?", before.sid))
                .then()
                .statusCode(303);
        var again = PlayedCall.german()
                .from(before.number())
                .at(Instant.now().plusSeconds(60))
                .consented()
                .done();

        Broker.take(again);

        assertEquals(List.of("caller.number"), Database.columnsHolding(again.number()));
        assertEquals(
                1, Database.number("select count(*) from call where sid = ? and caller_id is not null", again.sid));
    }

    @Test
    void anErasedOrderIsWithdrawnFromKafka() {
        var call = PlayedCall.german().consented().askedFor("7722401").done();
        Broker.take(call);

        erase(Database.number("select caller_id from call where sid = ?", call.sid))
                .then()
                .statusCode(303);

        Broker.awaitTombstone("7722401");
    }

    private static Response search(String number) {
        return Visitor.admin()
                .redirects()
                .follow(false)
                .formParam("number", number)
                .post("/privacy/people");
    }

    private static String find(String number) {
        return search(number).then().statusCode(303).extract().header("Location");
    }

    private static Response preview(long person) {
        return Visitor.admin().get("/privacy/people/" + person + "/erasure");
    }

    private static Response erase(long person) {
        return erase(person, lastDigits(person));
    }

    private static String lastDigits(long person) {
        return Database.text("select coalesce((select right(number, 4) from caller where id = ?), '0000')", person);
    }

    private static Response erase(long person, String digits) {
        return Visitor.admin()
                .header("Accept-Language", "en")
                .redirects()
                .follow(false)
                .formParam("person", person)
                .formParam("digits", digits)
                .post("/privacy/erasures");
    }
}
