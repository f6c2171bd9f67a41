package io.liza.admin.task;

import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The inbox and its entries: who sees what, who may decide, and what the second one is told. */
@QuarkusTest
class TaskPagesHttpTest {

    @Test
    void openEntriesComeFirstThenTakenOnesBothOldestFirst() {
        String order = "4728101";
        var calls = Stream.of(0, 1, 2, 3).map(hours -> callback(order, hours)).toList();
        // Stored in another order than they were made.
        Broker.take(calls.get(2), calls.get(0), calls.get(3), calls.get(1));
        take(supervisor(), entryOf(calls.get(0)));
        take(supervisor(), entryOf(calls.get(1)));
        post(supervisor(), entryOf(calls.get(1)), "done", "").then().statusCode(303);

        Document page = Browser.open("/inbox", Map.of("order_number", order));

        assertEquals(
                Stream.of(2, 3, 0, 1)
                        .map(i -> "/inbox/" + entryOf(calls.get(i)))
                        .toList(),
                page.select("#tasks tbody a").eachAttr("href"));
        assertEquals(
                List.of("Open", "Open", "Taken", "Done"),
                page.select("#tasks .badge").eachText());
        assertEquals(
                1,
                Browser.open("/inbox", Map.of("order_number", order, "state", "TAKEN", "mine", "on"))
                        .select("#tasks tbody tr")
                        .size());
        String csv = supervisor()
                .queryParam("order_number", order)
                .queryParam("separator", "comma")
                .get("/inbox/export.csv")
                .asString();
        assertEquals(5, csv.lines().count(), csv);
        assertTrue(csv.contains("CALLBACK") && !csv.contains(calls.get(0).number()), csv);
    }

    @Test
    void aListIsPagedWithoutGapsAndRepetitions() {
        String order = "4728102";
        Broker.take(Stream.iterate(0, i -> i + 1)
                .limit(30)
                .map(hours -> callback(order, hours))
                .toArray(PlayedCall[]::new));

        Document first = Browser.open("/inbox", Map.of("order_number", order, "size", "25"));
        Document second = Browser.follow("/inbox", first.selectFirst("[rel=next]"));

        assertEquals(25, first.select("#tasks tbody tr").size());
        assertEquals(5, second.select("#tasks tbody tr").size());
        assertEquals(
                30,
                Stream.of(first, second)
                        .flatMap(page -> page.select("#tasks tbody a").eachAttr("href").stream())
                        .distinct()
                        .count());
    }

    @Test
    void anEntryShowsWhatAnAnswerNeeds() {
        var call = callback("4728103", 0);
        Broker.take(call);

        Document page = Browser.open("/inbox/" + entryOf(call));

        for (String shown : List.of("Callback", "4728103", "German", "Asked for a person", call.maskedNumber())) {
            assertTrue(page.text().contains(shown), shown + " in " + page.text());
        }
        assertTrue(page.select("#conversation .kind").eachText().contains("Callback requested"), page.text());
        assertEquals(
                "/calls/" + Database.idOf(call), page.selectFirst("#joined a").attr("href"));
        assertTrue(page.title().matches("\\(\\d+\\) Callback · Inbox · Liza"), page.title());
        assertEquals(
                supervisor().get("/inbox/count").asString(),
                page.selectFirst("[data-live-count]").text());
    }

    @Test
    void theNumberIsRevealedToSupervisorsWithAnAuditEntryAndCanBeDialled() {
        var call = callback("4728104", 0);
        Broker.take(call);
        long entry = entryOf(call);
        long trail = Trail.end();

        viewer().post("/inbox/" + entry + "/number").then().statusCode(403);
        supervisor()
                .post("/inbox/" + entry + "/number")
                .then()
                .statusCode(200)
                .body(containsString("href=\"tel:" + call.number() + "\""));

        assertTrue(
                Trail.since(trail).stream().anyMatch(line -> line.contains("NUMBER_REVEALED") && line.contains("TASK")),
                Trail.since(trail)::toString);
    }

    @Test
    void ofTwoWhoTakeAnEntryTheSecondLearnsWhoHasIt() {
        var call = callback("4728105", 0);
        Broker.take(call);
        long entry = entryOf(call);
        long trail = Trail.end();

        take(as("anna-inbox", "SUPERVISOR"), entry);
        post(as("boris-inbox", "SUPERVISOR"), entry, "take", "")
                .then()
                .statusCode(409)
                .body(containsString("anna-inbox has already taken this entry"));
        post(as("boris-inbox", "SUPERVISOR"), entry, "done", "I called <b>back</b>")
                .then()
                .statusCode(409)
                .body(containsString("I called &lt;b&gt;back&lt;/b&gt;"));
        assertEquals("TAKEN|anna-inbox|", state(entry));

        post(as("boris-inbox", "SUPERVISOR"), entry, "release", "").then().statusCode(303);
        take(as("boris-inbox", "SUPERVISOR"), entry);
        post(as("boris-inbox", "SUPERVISOR"), entry, "done", " called back ")
                .then()
                .statusCode(303);
        assertEquals("DONE|boris-inbox|called back", state(entry));
        post(as("anna-inbox", "SUPERVISOR"), entry, "dismiss", "")
                .then()
                .statusCode(409)
                .body(containsString("boris-inbox has already closed this entry"));

        String done = String.join("\n", Trail.since(trail));
        for (String action : List.of("TASK_TAKEN", "TASK_RELEASED", "TASK_DONE")) {
            assertTrue(done.contains(action), done);
        }
        assertTrue(!done.contains("called back"), "a note is personal data, which the audit trail does not hold");
    }

    @Test
    void anEntryThatHasChangedSinceItWasShownIsNotClosed() {
        var call = callback("4728108", 0);
        Broker.take(call);
        long entry = entryOf(call);
        String shown = Browser.open("/inbox/" + entry)
                .selectFirst("form [name=version]")
                .val();
        var later = PlayedCall.german()
                .from(call.number())
                .at(call.start().plusSeconds(3_600))
                .consented()
                .toPeople("4728108", PeopleOffer.MESSAGE)
                .leftMessage("4728108", PlayedCall.recording())
                .ended("completed");
        Broker.take(later);

        supervisor()
                .header("Accept-Language", "en")
                .formParam("note", "called back, all is well")
                .formParam("version", shown)
                .post("/inbox/" + entry + "/done")
                .then()
                .statusCode(409)
                .body(containsString("The entry has changed"), containsString("called back, all is well"));

        assertEquals("OPEN|null|", state(entry));
        assertEquals(
                "1",
                Browser.open("/inbox/" + entry)
                        .selectFirst("form [name=version]")
                        .val());
    }

    @Test
    void viewersSeeAndDoNotDecide() {
        var call = callback("4728106", 0);
        Broker.take(call);
        long entry = entryOf(call);

        viewer().get("/inbox/" + entry).then().statusCode(200).body(not(containsString("<textarea")));
        for (String decision : List.of("take", "release", "done", "dismiss")) {
            viewer().post("/inbox/" + entry + "/" + decision).then().statusCode(403);
            program("rita-reader", "VIEWER")
                    .post("/api/tasks/" + entry + "/" + decision)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void programsDecideOnTheSameTerms() {
        var call = callback("4728107", 0);
        Broker.take(call);
        String entry = "/api/tasks/" + entryOf(call);

        writer("otto-writer")
                .get(entry)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("OPEN"));
        writer("otto-writer").post(entry + "/take").then().statusCode(200).body("status", equalTo("TAKEN"));
        writer("paula-writer")
                .post(entry + "/take")
                .then()
                .statusCode(409)
                .body("current.changedBy", equalTo("otto-writer"), "current.status", equalTo("TAKEN"));
        json("otto-writer", "{\"version\": 0}").post(entry + "/done").then().statusCode(409);
        json("otto-writer", "{\"note\": \"" + "x".repeat(2_001) + "\"}")
                .post(entry + "/done")
                .then()
                .statusCode(400)
                .body("field", equalTo("note"));
        json("otto-writer", "{\"note\": \"ok\", \"version\": 1}")
                .post(entry + "/done")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        writer("otto-writer")
                .get("/api/tasks?order_number=4728107")
                .then()
                .statusCode(200)
                .body(
                        "items[0].note", equalTo("ok"),
                        "items[0].number", equalTo(call.maskedNumber()),
                        "items[0].kind", equalTo("CALLBACK"),
                        "older", nullValue());
        writer("otto-writer").get("/api/tasks?kind=FAX").then().statusCode(400).body("field", equalTo("kind"));
        writer("otto-writer").get("/api/tasks/999999999").then().statusCode(404);
        writer("otto-writer").post("/api/tasks/999999999/take").then().statusCode(404);
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        assertTrue(Browser.open("/inbox", Map.of("state", "OPEN", "order_number", "9"))
                .selectFirst(".empty")
                .text()
                .startsWith("Nothing is open"));
        assertTrue(Browser.open("/inbox", Map.of("order_number", "00000000000"))
                .selectFirst(".empty")
                .text()
                .startsWith("No results"));
    }

    @Test
    void theHomePageCountsOpenEntries() {
        long before = openEntries();
        Broker.take(PlayedCall.german()
                .consented()
                .toPeople(null, PeopleOffer.HANDOVER)
                .handedOver(null, HandoverResult.BUSY, null));

        await().atMost(5, SECONDS).until(() -> openEntries() == before + 1);
        String number = String.valueOf(before + 1);
        assertTrue(
                Browser.open("/", Map.of())
                        .selectFirst("a[href=/inbox?state=OPEN]")
                        .text()
                        .contains(number),
                number);
        viewer().get("/inbox/count")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(equalTo(number));
    }

    private static long openEntries() {
        return Database.number("select count(*) from task where state = 'OPEN'");
    }

    @Test
    void ofTwoWhoTakeAnEntryAtOnceOneGetsIt() throws Exception {
        var call = callback("4728110", 0);
        Broker.take(call);
        long entry = entryOf(call);
        List<RequestSpecification> users = List.of(as("anna-inbox", "SUPERVISOR"), as("boris-inbox", "SUPERVISOR"));

        List<CompletableFuture<Integer>> answers;
        try (Connection database = Database.connect()) {
            database.setAutoCommit(false);
            database.createStatement().execute("select from task where id = " + entry + " for update");
            answers = users.stream()
                    .map(user -> CompletableFuture.supplyAsync(
                            () -> post(user, entry, "take", "").statusCode()))
                    .toList();
            // Both have asked, and wait for the row.
            await().atMost(10, SECONDS)
                    .until(() -> Database.number("select count(*) from pg_locks where not granted") >= 2);
            database.commit();
        }

        assertEquals(
                List.of(303, 409),
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    private static PlayedCall callback(String order, int hours) {
        return PlayedCall.german()
                .at(PlayedCall.MORNING.plusSeconds(3_600L * hours))
                .consented()
                .askedFor(order)
                .toPeople(order, PeopleOffer.CALLBACK)
                .wantsCallback(order);
    }

    private static long entryOf(PlayedCall call) {
        return Database.number("select task_id from task_call where call_id = ?", Database.idOf(call));
    }

    private static String state(long entry) {
        return Database.text("select state, coalesce(closed_by, taken_by), note from task where id = ?", entry);
    }

    private static void take(RequestSpecification user, long entry) {
        post(user, entry, "take", "").then().statusCode(303);
    }

    private static io.restassured.response.Response post(
            RequestSpecification user, long entry, String decision, String note) {
        return user.header("Accept-Language", "en").formParam("note", note).post("/inbox/" + entry + "/" + decision);
    }

    private static RequestSpecification writer(String name) {
        return program(name, "SUPERVISOR");
    }

    private static RequestSpecification json(String name, String body) {
        return writer(name).contentType("application/json").body(body);
    }
}
