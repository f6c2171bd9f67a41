package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Several calls are changed at once after a preview that has an address, and that can be undone. */
@QuarkusTest
class CallSelectionPagesHttpTest {

    private static final int CALLS = 60;

    @Test
    void listsAndSingleCallsAreChangedSideBySide() {
        var calls = IntStream.range(0, CALLS)
                .mapToObj(i -> PlayedCall.german().consented())
                .toList();
        Broker.take(calls.toArray(PlayedCall[]::new));
        List<Long> ids = calls.stream().map(Database::idOf).sorted().toList();
        List<Long> backwards = ids.stream().sorted((a, b) -> Long.compare(b, a)).toList();
        as("at-once", "SUPERVISOR");
        long before = Trail.end();

        var edits = new ArrayList<CompletableFuture<Integer>>();
        edits.add(CompletableFuture.supplyAsync(() -> setAll(ids, "COMPLETED")));
        edits.add(CompletableFuture.supplyAsync(() -> setAll(backwards, "PROBLEM")));
        for (Long id : backwards.subList(0, 20)) {
            edits.add(CompletableFuture.supplyAsync(() -> set(id)));
        }
        var statuses = edits.stream().map(CompletableFuture::join).toList();

        assertTrue(statuses.stream().allMatch(status -> status == 303 || status == 409), statuses::toString);
        long written = Database.number(
                "select count(*) from status_change where call_id = any (?)", (Object) ids.toArray(Long[]::new));
        assertEquals(written, Trail.since(before).size(), "every change stands in the trail once");
    }

    @Test
    void aPreviewShowsWhatWouldChangeAndThenItIsSet() {
        var one = PlayedCall.german().consented();
        var two = PlayedCall.german().consented().done();
        Broker.take(one, two);

        var preview = preview(one, two);
        assertEquals("Review 1 change", preview.select("h1").text());
        assertEquals(List.of("Handled", "Completed"), currentOf(preview, one));
        assertEquals(List.of("Completed", "no change"), currentOf(preview, two));
        assertEquals("HANDLED", status(one));

        var set = confirm(preview, preview.select("input[name=id][checked]").eachAttr("value"));
        assertTrue(set.header("Location").endsWith("/calls?language=de&size=25"), set.header("Location"));
        assertEquals("COMPLETED", status(one));
        var page = shown(set);
        assertTrue(
                page.select("#flash").text().contains("1 status changed."),
                page.select("#flash").text());
    }

    @Test
    void anUndoRestoresWhatNobodyHasChangedSince() {
        var one = PlayedCall.german().consented();
        var two = PlayedCall.german().consented();
        Broker.take(one, two);
        var preview = preview(one, two);
        String undo = shown(confirm(preview, preview.select("input[name=id]").eachAttr("value")))
                .select("#flash form")
                .attr("action");
        as("other", "SUPERVISOR").formParam("status", "PROBLEM").post("/calls/{id}/status", Database.idOf(two));

        as("other", "SUPERVISOR").urlEncodingEnabled(false).post(undo).then().statusCode(303);
        assertEquals("COMPLETED", status(one), "only the account that made the change");
        var undone = person().urlEncodingEnabled(false).post(undo);

        assertTrue(undone.header("Location").endsWith("/calls?language=de&size=25"), undone.header("Location"));
        assertEquals(
                "1 status restored. Changed again and left as they are: 1.",
                shown(undone).select("#flash p").text());
        assertEquals("HANDLED|f", Database.text("select status, status_overridden from call where sid = ?", one.sid));
        assertEquals("PROBLEM", status(two));
    }

    @Test
    void anUndoKeepsAProblemThatCameMeanwhile() {
        var call = PlayedCall.german().consented().done();
        Broker.take(call);
        var set = person().formParam("id", Database.idOf(call) + "-0")
                .formParam("status", "HANDLED")
                .post("/calls/selection/status");
        Broker.take(call.failed("/webhook/order"));

        person().urlEncodingEnabled(false)
                .post(shown(set).select("#flash form").attr("action"))
                .then()
                .statusCode(303);

        assertEquals("PROBLEM|f", Database.text("select status, status_overridden from call where sid = ?", call.sid));
    }

    @Test
    void anUndoComesTooLateAfterAWhile() {
        var one = PlayedCall.german().consented();
        Broker.take(one);
        var preview = preview(one);
        String undo = shown(confirm(preview, preview.select("input[name=id]").eachAttr("value")))
                .select("#flash form")
                .attr("action");
        Database.run("update status_change set at = at - interval '41 s' where call_id = " + Database.idOf(one));

        assertTrue(shown(person().urlEncodingEnabled(false).post(undo))
                .select("#flash p")
                .text()
                .startsWith("Nothing was undone"));
        assertEquals("COMPLETED", status(one));
    }

    @Test
    void aRowThatSomebodyElseHasChangedIsMarkedAndCanBeLeftOut() {
        var one = PlayedCall.german().consented();
        var two = PlayedCall.german().consented();
        Broker.take(one, two);
        var preview = preview(one, two);
        as("other", "SUPERVISOR").formParam("status", "PROBLEM").post("/calls/{id}/status", Database.idOf(two));

        var refused = confirm(preview, preview.select("input[name=id]").eachAttr("value"));

        assertEquals("HANDLED", status(one), "all or none");
        var again = shown(refused);
        assertTrue(again.select("tr.conflict").text().contains("Changed by other"), again.text());
        assertEquals(1, again.select("input[name=id][checked]").size());
        confirm(again, again.select("input[name=id][checked]").eachAttr("value"));
        assertEquals(List.of("COMPLETED", "PROBLEM"), List.of(status(one), status(two)));
    }

    @Test
    void aRowThatIsGoneIsNotInThePreview() {
        var one = PlayedCall.german().consented();
        Broker.take(one);

        var refused = confirm(preview(one), List.of(Database.idOf(one) + "-0", "999999999-0"));

        assertEquals(303, refused.statusCode());
        assertEquals("HANDLED", status(one));
        assertEquals(1, shown(refused).select("tbody tr").size());
    }

    @Test
    void aSelectionIsCheckedAndLeadsNowhereElse() {
        for (String id : List.of("", "x", "-1", "1;2", "1-", "1-2-3", "1-9999999999", "99999999999999999999")) {
            person().queryParam("id", id)
                    .queryParam("status", "PROBLEM")
                    .get("/calls/selection")
                    .then()
                    .statusCode(400)
                    .body(containsString("id"));
        }
        person().queryParam("status", "PROBLEM").get("/calls/selection").then().statusCode(400);
        var call = PlayedCall.german().consented();
        Broker.take(call);
        person().queryParam("id", Database.idOf(call))
                .queryParam("status", "COMPLETED")
                .queryParam("back", "//evil.example/?a=b")
                .get("/calls/selection")
                .then()
                .statusCode(200)
                .body(not(containsString("href=\"/calls?//")));
        person().post("/calls/selection/{batch}/undo?back=//evil.example/", UUID.randomUUID())
                .then()
                .header("Location", endsWith("/calls"));
        viewer().formParam("id", Database.idOf(call))
                .formParam("status", "PROBLEM")
                .post("/calls/selection/status")
                .then()
                .statusCode(403);
    }

    private static Document preview(PlayedCall... calls) {
        return Browser.read(
                person().queryParam(
                                "id",
                                Stream.of(calls)
                                        .map(call -> Database.idOf(call) + "-0")
                                        .toList())
                        .queryParam("status", "COMPLETED")
                        .queryParam("back", "language=de&size=25")
                        .get("/calls/selection"),
                200);
    }

    private static List<String> currentOf(Document preview, PlayedCall call) {
        return preview.select("tr:has(a[href=/calls/" + Database.idOf(call) + "]) td:gt(1)")
                .eachText();
    }

    private static Response confirm(Document preview, List<String> ids) {
        var form = preview.select("main form").first();
        return person().formParam("id", ids)
                .formParam("status", form.select("input[name=status]").attr("value"))
                .formParam("back", form.select("input[name=back]").attr("value"))
                .post(form.attr("action"));
    }

    private static Document shown(Response redirect) {
        return Browser.read(
                person().cookies(redirect.cookies()).urlEncodingEnabled(false).get(redirect.header("Location")), 200);
    }

    private static RequestSpecification person() {
        return as("bulk-person", "SUPERVISOR")
                .header("Accept-Language", "en")
                .redirects()
                .follow(false);
    }

    private static String status(PlayedCall call) {
        return Database.text("select status from call where sid = ?", call.sid);
    }

    private static int setAll(List<Long> ids, String status) {
        return as("at-once", "SUPERVISOR")
                .formParam("id", ids)
                .formParam("status", status)
                .post("/calls/selection/status")
                .statusCode();
    }

    private static int set(long id) {
        return as("at-once", "SUPERVISOR")
                .formParam("status", "PROCESSING")
                .post("/calls/{id}/status", id)
                .statusCode();
    }
}
