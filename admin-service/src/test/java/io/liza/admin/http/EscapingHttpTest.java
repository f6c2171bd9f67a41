package io.liza.admin.http;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in by telephone, API or address is text in a page, and nothing else. */
@QuarkusTest
class EscapingHttpTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{a}";
    private static final String ORDER = "4721001";
    private static final PlayedCall CALL = PlayedCall.german()
            .from("client:" + HOSTILE)
            .muttered(HOSTILE)
            .consented()
            .then(HOSTILE, HOSTILE, turn -> new CallEvent.ConsentGiven(turn, null, HOSTILE, HOSTILE))
            .askedFor(ORDER)
            .failed(HOSTILE)
            .then(null, null, turn -> new CallEvent.Ended(turn, HOSTILE.substring(0, 32), null));

    @BeforeAll
    static void theCallIsHeld() {
        Broker.take(CALL);
    }

    @BeforeEach
    void aSupervisorWritesNotes() {
        supervisor()
                .contentType("application/json")
                .body(Map.of("status", "SHIPPED", "notes", HOSTILE))
                .post("/api/orders/{id}/status", Database.idOfOrder(ORDER))
                .then()
                .statusCode(200);
    }

    @Test
    void inTheConversation() {
        Document page = assertHarmless(Browser.read(
                supervisor().header("Accept-Language", "en").post("/calls/{id}/number", Database.idOf(CALL)), 200));

        assertEquals("client:" + HOSTILE, page.select(".card-facts dd").first().text());
        assertEquals(2, page.select(".caller:contains(" + quoted() + ")").size(), "heard");
        assertEquals(1, page.select(".liza:contains(" + quoted() + ")").size(), "said");
        assertEquals(3, page.select(".detail:contains(" + quoted() + ")").size(), "wording, detail, status");
    }

    @Test
    void inTheListOfCallsAsCallerAndAsSearch() {
        Document page = assertHarmless(Browser.open("/calls", Map.of("phone", HOSTILE)));

        assertEquals(HOSTILE, page.select("input[name=phone]").attr("value"));
        assertEquals("client:•••", Browser.rows(page).get(0).get(1));
    }

    @Test
    void inTheOrderAsNotesHistoryAndCaller() {
        Document page = assertHarmless(Browser.open("/orders/" + Database.idOfOrder(ORDER)));

        assertEquals(HOSTILE, page.select("#notes .notes").first().text());
        assertEquals("client:•••", page.select("table.rows .number").text());
    }

    @Test
    void inTheListOfOrders() {
        Document page = assertHarmless(Browser.open("/orders", Map.of("order_number", ORDER)));

        assertEquals(HOSTILE, page.select("td.notes").text());
    }

    @ParameterizedTest
    @CsvSource({"/calls, status", "/calls, from", "/calls, older", "/orders, status", "/orders, to", "/language/x, x"})
    void inAPageThatRefusesIt(String path, String parameter) {
        assertHarmless(Browser.read(supervisor().queryParam(parameter, HOSTILE).get(path), 400));
    }

    @ParameterizedTest
    @CsvSource({"/calls, language", "/orders, order_number", "/orders, phone"})
    void inTheFormThatShowsItAgain(String path, String parameter) {
        assertHarmless(Browser.open(path, Map.of(parameter, HOSTILE)));
    }

    @Test
    void inAPageThatDoesNotExist() {
        assertHarmless(Browser.read(supervisor().get("/calls/{id}", HOSTILE.replaceAll("[/{}]", "")), 404));
    }

    private static Document assertHarmless(Document page) {
        assertTrue(page.select("script:not([src^=/]), img:not([src^=/assets/])").isEmpty(), page.html());
        assertTrue(
                page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")),
                page.html());
        return page;
    }

    /** What of it can stand in a selector. */
    private static String quoted() {
        return "<script>alert";
    }
}
