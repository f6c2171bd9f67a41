package io.liza.admin.privacy;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.supervisor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.StoredRecordings;
import io.liza.event.CallEvent;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.restassured.response.Response;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Entries of the inbox and recordings go with their person, their consent and their time. */
@QuarkusTest
class RecordingPrivacyHttpTest {

    @Inject
    Retention retention;

    @Inject
    Vertx vertx;

    private final String recording = PlayedCall.recording();

    private PlayedCall message(String order, Instant at) {
        StoredRecordings.add(recording);
        return PlayedCall.german()
                .at(at)
                .consented()
                .askedFor(order)
                .toPeople(order, PeopleOffer.MESSAGE)
                .leftMessage(order, recording)
                .ended("completed");
    }

    @Test
    void anErasedPersonLeavesNeitherEntryNorRecordingAndTheReceiptSaysSo() {
        var call = message("7742001", PlayedCall.MORNING);
        Broker.take(call);
        long entry = entryOf(call);
        closeWithNote(entry, "Vronis neighbour called back");
        StoredRecordings.failToDelete(recording, 4);
        long person = personOf(call);

        admin().get("/privacy/people/" + person + "/erasure").then().body(containsString("Recordings"));
        assertTrue(StoredRecordings.has(recording), "a preview deletes nothing");
        String receipt = admin().formParam("person", person)
                .formParam("digits", Database.text("select right(number, 4) from caller where id = ?", person))
                .post("/privacy/erasures")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertEquals("1", fact(receipt, "still being deleted"));
        supervisor().get("/inbox/" + entry).then().statusCode(404);
        for (String gone : List.of(call.number(), "7742001", "neighbour", recording)) {
            await().atMost(30, SECONDS)
                    .until(() -> Database.columnsHolding(gone).isEmpty());
        }
        assertFalse(StoredRecordings.has(recording));
        assertEquals("0", fact(receipt, "still being deleted"));
        assertEquals("1", fact(receipt, "deleted at Twilio"));
    }

    @Test
    void aRecordingThatIsReportedAfterTheErasureIsDeletedToo() {
        var call = message("7742002", PlayedCall.MORNING);
        List<CallEvent> early = call.events().subList(0, 4);
        Broker.take(early);
        admin().formParam("person", personOf(call))
                .formParam("digits", call.number())
                .post("/privacy/erasures")
                .then()
                .statusCode(303);

        Broker.take(call);

        await().atMost(30, SECONDS)
                .until(() -> Database.columnsHolding(recording).isEmpty());
        assertFalse(StoredRecordings.has(recording));
        assertEquals(0, Database.number("select count(*) from task_call where call_id = ?", Database.idOf(call)));
    }

    @Test
    void aWithdrawnConsentTakesEntryAndRecordingWithIt() {
        var call = message("7742003", PlayedCall.MORNING);
        var other = PlayedCall.german()
                .from(call.number())
                .consented()
                .toPeople("7742003", PeopleOffer.CALLBACK)
                .wantsCallback("7742003");
        Broker.take(call, other);
        long entry = entryOf(call);

        supervisor()
                .post("/calls/" + Database.idOf(call) + "/consent/withdrawal")
                .then()
                .statusCode(303);

        await().atMost(30, SECONDS)
                .until(() -> Database.columnsHolding(recording).isEmpty());
        assertFalse(StoredRecordings.has(recording));
        assertEquals(
                "CALLBACK|1|" + Database.idOf(other),
                Database.text("select kind, calls, call_id from task where id = " + entry),
                "the other call stays");
    }

    @Test
    void recordingsHaveTheirOwnRetention() {
        var call =
                message("7742004", Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(31, ChronoUnit.DAYS));
        Broker.take(call);
        long entry = entryOf(call);
        StoredRecordings.failToDelete(recording, 4);
        Database.run("update recording set transcript = 'call me on Sunday' where sid = '" + recording + "'");

        RetentionRun run = run();

        assertEquals(List.of(), Database.columnsHolding("call me on Sunday"), "does not wait for Twilio");

        assertTrue(run.recordings >= 1);
        await().atMost(30, SECONDS)
                .until(() -> Database.columnsHolding(recording).isEmpty());
        assertFalse(StoredRecordings.has(recording));
        supervisor()
                .header("Accept-Language", "en")
                .get("/inbox/" + entry)
                .then()
                .statusCode(200)
                .body(containsString("The recording was deleted"));
        Broker.take(call.done());
        assertEquals("MESSAGE|OPEN", Database.text("select kind, state from task where id = " + entry));
    }

    @Test
    void thePersonGetsEntriesAndMessagesWithTheirReport() {
        var call = message("7742005", PlayedCall.MORNING);
        Broker.take(call);
        closeWithNote(entryOf(call), "called back twice");
        Database.run("update recording set transcript = 'please call' where sid = '" + recording + "'");

        Response report = admin().get("/privacy/people/" + personOf(call) + "/export.json");

        assertEquals("called back twice", report.path("entries[0].note"));
        assertEquals("please call", report.path("messages[0].text"));
        String audio = report.path("messages[0].audio");
        assertArrayEquals(StoredRecordings.AUDIO, supervisor().get(audio).asByteArray());
        assertTrue(report.asString().contains("TASK_DONE"), report.asString());
        assertEquals(
                "Dürfen wir aufzeichnen?",
                Database.text("select sentence from wording where version = 'de-record-1'"),
                "the conversation names the version that the person agreed to");
        String page = admin().get("/privacy/people/" + personOf(call))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("called back twice") && page.contains("please call"), page);
        assertTrue(page.contains("href=\"" + audio + "\""), page);
    }

    @Test
    void aDeletedOrderLeavesNoNumberInTheInbox() {
        var call = message("7742006", PlayedCall.MORNING);
        Broker.take(call);

        Database.rows("select delete_orders(array[?])", Database.idOfOrder("7742006"));
        Broker.take(call.done());

        assertEquals(
                "null|null",
                Database.text(
                        "select task.order_number, task_call.order_number from task join task_call on task_id = id"
                                + " where task_call.call_id = ?",
                        Database.idOf(call)));
    }

    private RetentionRun run() {
        var done = new CompletableFuture<RetentionRun>();
        var context = VertxContext.getOrCreateDuplicatedContext(vertx);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(nothing -> retention.run().subscribe().with(done::complete, done::completeExceptionally));
        return done.orTimeout(60, SECONDS).join();
    }

    private static void closeWithNote(long entry, String note) {
        supervisor()
                .formParam("note", note)
                .post("/inbox/" + entry + "/done")
                .then()
                .statusCode(303);
    }

    private static String fact(String page, String name) {
        Document receipt = Jsoup.parse(admin().header("Accept-Language", "en")
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return receipt.selectFirst("dt:contains(" + name + ") + dd").text();
    }

    private static long entryOf(PlayedCall call) {
        return Database.number("select task_id from task_call where call_id = ?", Database.idOf(call));
    }

    private static long personOf(PlayedCall call) {
        return Database.number("select caller_id from call where sid = ?", call.sid);
    }
}
