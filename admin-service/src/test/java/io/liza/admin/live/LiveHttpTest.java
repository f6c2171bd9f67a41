package io.liza.admin.live;

import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes reaches the open pages that show it within a second, wherever it was changed. */
@QuarkusTest
class LiveHttpTest {

    @Test
    void anEventOfACallReachesWhoeverLooksAtCallsOrAtThisOne() {
        var call = PlayedCall.german();
        Broker.take(call);
        String topic = "calls/" + Database.idOf(call);
        try (var list = PageStream.open("calls").settled();
                var page = PageStream.open(topic).settled()) {
            List<CallEvent> more = call.consented().events();
            Broker.send(List.of(EventCodec.encode(more.get(more.size() - 1))));

            page.awaitStale(topic);
            list.awaitStale("calls");
        }
    }

    @Test
    void anEventThatAddsToTheConversationAloneReachesThePageOfTheCall() {
        var call = PlayedCall.german().consented();
        Broker.take(call);
        String topic = "calls/" + Database.idOf(call);
        try (var page = PageStream.open(topic).settled()) {
            List<CallEvent> more = call.muttered("hm").events();
            Broker.send(List.of(EventCodec.encode(more.get(more.size() - 1))));

            page.awaitStale(topic);
        }
    }

    @Test
    void anOrderThatIsAskedForReachesItsPageAndTheList() {
        Broker.take(PlayedCall.german().consented().askedFor("4731001"));
        String topic = "orders/" + Database.idOfOrder("4731001");
        try (var list = PageStream.open("orders").settled();
                var page = PageStream.open(topic).settled()) {
            Broker.send(PlayedCall.english().consented().askedFor("4731001").events().stream()
                    .map(EventCodec::encode)
                    .toList());

            page.awaitStale(topic);
            list.awaitStale("orders");
        }
    }

    @Test
    void aFileOfOrdersReachesTheirPagesAndTheList() {
        Broker.take(PlayedCall.german().consented().askedFor("5938001"));
        String topic = "orders/" + Database.idOfOrder("5938001");
        try (var list = PageStream.open("orders").settled();
                var page = PageStream.open(topic).settled()) {
            program("sven-supervisor", "SUPERVISOR")
                    .header("Content-Type", "text/csv")
                    .body("number,status\n5938001,SHIPPED\n".getBytes(StandardCharsets.UTF_8))
                    .post("/api/orders/import")
                    .then()
                    .statusCode(200);

            page.awaitStale(topic);
            list.awaitStale("orders");
        }
    }

    @Test
    void anEditThroughTheApiReachesThePage() {
        var call = PlayedCall.german().consented().askedFor("4731002");
        Broker.take(call);
        String ofCall = "calls/" + Database.idOf(call);
        String ofOrder = "orders/" + Database.idOfOrder("4731002");
        try (var page = PageStream.open(ofCall + "," + ofOrder).settled()) {
            edit(ofCall, "PROBLEM");
            page.awaitStale(ofCall);

            edit(ofOrder, "SHIPPED");
            page.awaitStale(ofOrder);
        }
    }

    /** As another replica would do it: this one sees nothing of it but the tables. */
    @Test
    void aChangeOfTheTablesReachesThePage() {
        var call = PlayedCall.german().consented().askedFor("4731003");
        Broker.take(call);
        String ofCall = "calls/" + Database.idOf(call);
        String ofOrder = "orders/" + Database.idOfOrder("4731003");
        try (var page = PageStream.open(ofCall + "," + ofOrder).settled()) {
            Database.text("update call set language = 'en' where sid = ? returning 1", call.sid);
            page.awaitStale(ofCall);

            Database.text("update orders set notes = 'x' where number = '4731003' returning 1");
            page.awaitStale(ofOrder);
        }
    }

    @Test
    void aPageIsNotToldWhatItDoesNotShow() {
        var shown = PlayedCall.german();
        var other = PlayedCall.german().consented().askedFor("4731004");
        Broker.take(shown, other);
        String topic = "calls/" + Database.idOf(shown);
        try (var page = PageStream.open(topic).settled()) {
            edit("calls/" + Database.idOf(other), "PROBLEM");
            edit("orders/" + Database.idOfOrder("4731004"), "SHIPPED");
            edit(topic, "PROBLEM");
            page.awaitTold("stale");

            assertEquals(
                    List.of("stale " + topic),
                    page.told().stream()
                            .filter(told -> told.startsWith("stale"))
                            .toList());
        }
    }

    @Test
    void aFloodIsToldAFewTimesASecond() {
        var call = PlayedCall.german();
        Broker.take(call);
        try (var page = PageStream.open("calls/" + Database.idOf(call)).settled()) {
            long start = System.nanoTime();
            for (int i = 0; i < 300; i++) {
                Database.text("update call set version = version + 1 where sid = ? returning 1", call.sid);
            }
            Database.text("update call set status = 'PROBLEM' where sid = ? returning 1", call.sid);
            long tenths = (System.nanoTime() - start) / 100_000_000;
            page.awaitTold("stale");

            long times = page.count("stale");
            assertTrue(times <= tenths / 2 + 2, times + " times in " + tenths + " tenths of a second");
        }
    }

    /** Its own clock tells a page whether it was loaded before that. */
    @Test
    void theFirstWordIsForHowLongNothingHasChanged() {
        var call = PlayedCall.german();
        Broker.take(call);
        Database.text("update call set language = 'en' where sid = ? returning 1", call.sid);
        try (var soon = PageStream.open("orders")) {
            long quiet = Long.parseLong(soon.told().get(0).substring("hello ".length()));

            assertTrue(quiet < 10_000, "quiet for " + quiet + " ms");
        }
    }

    @Test
    void nothingOnTheWayMayKeepWhatIsTold() {
        try (var page = PageStream.open("calls").settled()) {
            assertEquals(200, page.status());
            assertEquals("text/event-stream", page.header("Content-Type"));
            assertEquals("no-store", page.header("Cache-Control"));
            assertEquals("no", page.header("X-Accel-Buffering"));
            assertNull(page.header("Content-Length"));
        }
    }

    @Test
    void aQuietLineStillBeats() {
        try (var page = PageStream.open("nothing")) {
            page.awaitTold("heartbeat");
        }
    }

    @Test
    void topicsThatCannotBeAreABadRequest() {
        for (String topics : List.of("", "calls/x", "calls,,orders", "Calls", "calls/1/2", "x".repeat(33), "calls/*")) {
            supervisor().queryParam("topics", topics).get("/live").then().statusCode(400);
        }
        supervisor().get("/live").then().statusCode(400);
        String tooMany = String.join(
                ",",
                java.util.stream.IntStream.range(0, 257).mapToObj(i -> "c/" + i).toList());
        supervisor().queryParam("topics", tooMany).get("/live").then().statusCode(400);
    }

    private static void edit(String path, String status) {
        supervisor()
                .contentType(ContentType.JSON)
                .body("{\"status\":\"" + status + "\"}")
                .post("/api/" + path + "/status")
                .then()
                .statusCode(200);
    }
}
