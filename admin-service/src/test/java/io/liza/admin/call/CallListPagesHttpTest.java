package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void anOpenProblemNeedsAttentionAndADoneOneOnlyHadAProblem() {
        assertEquals(List.of(path(BAD)), links(filtered("problems", "on")));
        assertEquals(List.of(path(BAD)), links(filtered("attention", "on")));

        supervisor()
                .formParam("status", "COMPLETED")
                .post(path(BAD) + "/status")
                .then()
                .statusCode(303);

        assertEquals(List.of(path(BAD)), links(filtered("problems", "on")));
        assertEquals(List.of(), links(filtered("attention", "on")));
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
                List.of("Status: Problem", "Language: German", "Order number: 47", "From: Jun 6, 2026"),
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
                .body(containsString("Order number: 4730001"));
    }

    private static Document filtered(String name, String value) {
        return Browser.open("/calls", Map.of("from", "2026-06-06", "to", "2026-06-06", name, value));
    }

    private static List<String> links(Document page) {
        return page.select("table.rows tbody a[href^=/calls/]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("\\?.*", ""))
                .toList();
    }

    private static String path(PlayedCall call) {
        return "/calls/" + Database.idOf(call);
    }
}
