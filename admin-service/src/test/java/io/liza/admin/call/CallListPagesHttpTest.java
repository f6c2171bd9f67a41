package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Working with the list of calls: what was asked about, what went wrong, several at once, taking it along. */
@QuarkusTest
class CallListPagesHttpTest {
    private static final Instant THAT_DAY = Instant.parse("2026-06-06T10:00:00Z");
    private static final Map<String, String> DAY = Map.of("from", "2026-06-06", "to", "2026-06-06");
    private static final PlayedCall GOOD =
            PlayedCall.german().at(THAT_DAY).consented().askedFor("4730001").done();
    private static final PlayedCall BAD = PlayedCall.german()
            .at(THAT_DAY.plusSeconds(60))
            .consented()
            .askedFor("4730002")
            .failed("/webhook/help");

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(GOOD, BAD);
    }

    @Test
    void anyPartOfTheNumberOfAnOrderFindsItsCalls() {
        assertEquals(List.of(path(GOOD)), links(filtered("order_number", "4730001")));
        assertEquals(List.of(path(BAD), path(GOOD)), links(filtered("order_number", "73000")));
        assertEquals(List.of(), links(filtered("order_number", "4730003")));
        assertEquals(List.of(), links(filtered("order_number", "%")));
    }

    @Test
    void whatWentWrongIsFoundAlsoWhenItsStatusIsAnotherOneByNow() {
        assertEquals(List.of(path(BAD)), links(filtered("problems", "on")));

        supervisor()
                .formParam("status", "COMPLETED")
                .post(path(BAD) + "/status")
                .then()
                .statusCode(303);

        assertEquals(List.of(path(BAD)), links(filtered("problems", "on")));
        supervisor()
                .queryParam("problems", "maybe")
                .get("/calls")
                .then()
                .statusCode(400)
                .body(containsString("problems"));
    }

    @Test
    void aPartOfAnOrderNumberIsFoundAmongTheProblemsHoweverShortItIs() {
        for (String part : List.of("2", "47", "473", "4730002")) {
            var filters = new HashMap<>(DAY);
            filters.putAll(Map.of("problems", "on", "order_number", part));

            assertEquals(List.of(path(BAD)), links(Browser.open("/calls", filters)), part);

            filters.put("order_number", "9");
            assertEquals(List.of(), links(Browser.open("/calls", filters)));
        }
    }

    @Test
    void everyFilterIsAChipThatTakesItAway() {
        Document page = Browser.open(
                "/calls",
                Map.of(
                        "status",
                        "PROBLEM",
                        "language",
                        "de",
                        "order_number",
                        "47",
                        "problems",
                        "on",
                        "from",
                        "2026-06-06"));

        assertEquals(
                List.of(
                        "Status: Problem",
                        "Language: German",
                        "Order number: 47",
                        "From: Jun 6, 2026",
                        "Problems only: ✓"),
                page.select(".chips a").eachText());
        assertEquals(
                "?status=PROBLEM&order_number=47&problems=on&from=2026-06-06",
                page.select(".chips a").get(1).attr("href"));
        assertTrue(page.select(".quick a").first().attr("href").startsWith("?status=PROBLEM&language=de"));
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertTrue(filtered("order_number", "4730003").select(".empty").text().contains("Change or clear the filters"));
    }

    @Test
    void severalAreSetAtOnceAfterAPreview() {
        var one = PlayedCall.german().at(THAT_DAY.minusSeconds(900_000)).consented();
        var two = PlayedCall.german()
                .at(THAT_DAY.minusSeconds(900_001))
                .consented()
                .done();
        Broker.take(one, two);

        Document preview = Browser.read(
                supervisor()
                        .header("Accept-Language", "en")
                        .formParam("id", Database.idOf(one), Database.idOf(two))
                        .formParam("status", "COMPLETED")
                        .formParam("back", "language=de&size=25")
                        .post("/calls/selection"),
                200);
        assertEquals("1 would change", preview.select("h1").text());
        assertEquals("HANDLED", Database.text("select status from call where sid = ?", one.sid));

        var form = preview.select("main form").first();
        String location = supervisor()
                .formParam("id", form.select("input[name=id]").eachAttr("value"))
                .formParam("status", form.select("input[name=status]").attr("value"))
                .formParam("back", form.select("input[name=back]").attr("value"))
                .post(form.attr("action"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertTrue(location.endsWith("/calls?language=de&size=25"), location);
        assertEquals("COMPLETED", Database.text("select status from call where sid = ?", one.sid));
        assertEquals(
                List.of("sven-supervisor|HANDLED|COMPLETED"),
                Database.rows(
                        "select changed_by, from_status, to_status from status_change where call_id in (?, ?)",
                        Database.idOf(one),
                        Database.idOf(two)));
    }

    @Test
    void allAreSetOrNone() {
        var one = PlayedCall.german().at(THAT_DAY.minusSeconds(900_100)).consented();
        Broker.take(one);

        supervisor()
                .formParam("id", Database.idOf(one), 999_999_999)
                .formParam("status", "PROBLEM")
                .post("/calls/selection/status")
                .then()
                .statusCode(404);

        assertEquals("HANDLED", Database.text("select status from call where sid = ?", one.sid));
    }

    /** What the preview promised is no longer true, so it is shown again as it is now; then it may be repeated. */
    @Test
    void aPreviewThatIsNoLongerTrueSetsNothing() {
        var one = PlayedCall.german().consented();
        var two = PlayedCall.german().consented();
        Broker.take(one, two);
        var preview = Browser.read(selected(one, two).post("/calls/selection"), 200);
        supervisor()
                .formParam("status", "PROBLEM")
                .post("/calls/{id}/status", Database.idOf(two))
                .then()
                .statusCode(303);

        var again = Browser.read(confirmed(preview), 409);

        assertTrue(again.select("[role=alert]").text().contains("sven-supervisor"), again.text());
        assertEquals("2 would change", again.select("h1").text());
        assertEquals("HANDLED", Database.text("select status from call where sid = ?", one.sid));
        assertEquals(303, confirmed(again).statusCode());
        assertEquals("COMPLETED", Database.text("select status from call where sid = ?", two.sid));
    }

    private static RequestSpecification selected(PlayedCall... calls) {
        return supervisor()
                .formParam("id", Stream.of(calls).map(Database::idOf).toList())
                .formParam("status", "COMPLETED");
    }

    private static Response confirmed(Document preview) {
        var form = preview.select("main form").first();
        return supervisor()
                .formParam("id", form.select("input[name=id]").eachAttr("value"))
                .formParam("status", form.select("input[name=status]").attr("value"))
                .post(form.attr("action"));
    }

    @Test
    void aSelectionIsCheckedAndLeadsNowhereElse() {
        for (String id : List.of("", "x", "-1", "1;2", "1-", "1-2-3", "1-9999999999", "99999999999999999999")) {
            supervisor()
                    .formParam("id", id)
                    .formParam("status", "PROBLEM")
                    .post("/calls/selection")
                    .then()
                    .statusCode(400)
                    .body(containsString("id"));
        }
        supervisor()
                .formParam("status", "PROBLEM")
                .post("/calls/selection")
                .then()
                .statusCode(400)
                .body(containsString("id must be a valid value."));
        supervisor()
                .formParam("id", Database.idOf(GOOD))
                .formParam("status", "COMPLETED")
                .formParam("back", "//evil.example/?a=b")
                .post("/calls/selection")
                .then()
                .statusCode(200)
                .body(not(containsString("href=\"/calls?//")));
        viewer().formParam("id", Database.idOf(GOOD))
                .formParam("status", "PROBLEM")
                .post("/calls/selection/status")
                .then()
                .statusCode(403);
    }

    @Test
    void theFileHoldsExactlyWhatIsFilteredAndStandsInTheTrail() {
        String csv = viewer().queryParams(DAY)
                .queryParam("order_number", "4730001")
                .get("/calls/export.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertEquals(2, lines.size(), csv);
        assertEquals(
                "\"" + Database.idOf(GOOD) + "\",\"" + GOOD.sid
                        + "\",\"2026-06-06 12:00:00\",\"2026-06-06 12:00:25\",\"42\",\"de\"," + "\"49\",\"'"
                        + GOOD.maskedNumber() + "\",\"COMPLETED\",\"false\",\"STATUS_TOLD\",\"HELP\"",
                lines.get(1));
        admin().queryParam("action", "EXPORTED")
                .queryParam("actor", "anna-viewer")
                .get("/audit")
                .then()
                .statusCode(200)
                .body(containsString("order_number=4730001"));
    }

    private static Document filtered(String name, String value) {
        return Browser.open("/calls", Map.of("from", "2026-06-06", "to", "2026-06-06", name, value));
    }

    private static List<String> links(Document page) {
        return page.select("table.rows tbody a[href~=/calls/\\d+$]").eachAttr("href");
    }

    private static String path(PlayedCall call) {
        return "/calls/" + Database.idOf(call);
    }
}
