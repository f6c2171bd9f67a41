package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.order.OrderStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of one call: the way through its list, its orders, its caller's other calls, and what went wrong. */
@QuarkusTest
class CallPageHttpTest {
    private static final Instant THAT_DAY = Instant.parse("2026-06-22T10:00:00Z");
    private static final Map<String, String> DAY = Map.of("from", "2026-06-22", "to", "2026-06-22");
    private static final String NUMBER = "+4917688776655";
    private static final PlayedCall FIRST = PlayedCall.german()
            .at(THAT_DAY)
            .from(NUMBER)
            .consented()
            .askedFor("4744001", OrderStatus.SHIPPED)
            .done();
    private static final PlayedCall BETWEEN =
            PlayedCall.english().at(THAT_DAY.plusSeconds(60)).consented().done();
    private static final PlayedCall LAST = PlayedCall.german()
            .at(THAT_DAY.plusSeconds(120))
            .from(NUMBER)
            .consented()
            .entered("4744003")
            .failed("/webhook/order_confirm");

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(FIRST, BETWEEN, LAST);
    }

    @Test
    void leadsThroughTheListThatItWasOpenedFromAndBackToIt() {
        Document list = Browser.open("/calls", and("language", "de"));
        assertEquals(List.of(path(LAST), path(FIRST)), paths(list.select("tbody td[data-label=Time] a")));

        Document last = open(list.select("tbody a").first());
        assertEquals(List.of(), last.select("a[rel=prev]").eachText());
        Document first = open(last.select("a[rel=next]").first());
        assertTrue(first.select("h1").text().startsWith("Call " + Database.idOf(FIRST)), "without the English one");
        assertEquals(List.of(), first.select("a[rel=next]").eachText());
        assertEquals(path(LAST), path(first.select("a[rel=prev]").first()));

        Document back = open(first.select(".crumbs a").first());
        assertEquals(paths(list.select("tbody a")), paths(back.select("tbody a")));
    }

    @Test
    void goesOnWhereItWasAlsoWhenTheCallHasLeftTheList() {
        Document page = Browser.open(path(BETWEEN), and("language", "de"));

        assertEquals(path(LAST), path(page.select("a[rel=prev]").first()));
        assertEquals(path(FIRST), path(page.select("a[rel=next]").first()));
    }

    @Test
    void followsTheOrderOfTheList() {
        Document oldestFirst = Browser.open(path(BETWEEN), and("sort", "oldest"));

        assertEquals(path(FIRST), path(oldestFirst.select("a[rel=prev]").first()));
        assertEquals(path(LAST), path(oldestFirst.select("a[rel=next]").first()));
    }

    @Test
    void itsSidLeadsToIt() {
        supervisor()
                .redirects()
                .follow(false)
                .get("/calls/" + FIRST.sid)
                .then()
                .statusCode(303)
                .header("Location", path(FIRST));
        viewer().get("/calls/CA0000").then().statusCode(404);
    }

    @Test
    void saysWhatWentWrongInItsHeader() {
        String header = Browser.open(path(LAST)).select(".heading .outcome").text();

        assertEquals(
                "Failed for technical reasons – Twilio could not fetch or play Liza’s answer (Error code 11200)",
                header);
    }

    @Test
    void namesTheStatusThatWasToldBesideTheCurrentOneAndNumbersThatWereNotConfirmed() {
        assertEquals(
                List.of("4744001 Told caller: Shipped · now: Enquiry"),
                Browser.open(path(FIRST)).select("#orders li").eachText());

        supervisor()
                .contentType("application/json")
                .body("{\"status\": \"DELIVERED\"}")
                .post("/api/orders/{id}/status", Database.idOfOrder("4744001"))
                .then()
                .statusCode(200);

        assertEquals(
                List.of("4744001 Told caller: Shipped · now: Delivered"),
                Browser.open(path(FIRST)).select("#orders li").eachText());
        assertEquals(
                List.of("4744003 Entered, not confirmed"),
                Browser.open(path(LAST)).select("#orders li").eachText());
    }

    @Test
    void listsTheOtherCallsOfTheCallerWithoutTheNumber() {
        Document page = Browser.read(viewer().header("Accept-Language", "en").get(path(FIRST)), 200);

        assertEquals(List.of(path(LAST)), paths(page.select("#others a")));
        assertFalse(page.html().contains(NUMBER.substring(3)), "no number");
        assertEquals(
                "This is the only call from this number.",
                Browser.open(path(BETWEEN)).select("#others .empty").text());
    }

    @Test
    void saysWhyThereIsNoNumber() {
        var waiting = PlayedCall.german().at(THAT_DAY.minusSeconds(900_000));
        var refused = PlayedCall.german().at(THAT_DAY.minusSeconds(900_001)).refused();
        var withheld = PlayedCall.german()
                .at(THAT_DAY.minusSeconds(900_002))
                .from(null)
                .consented();
        var erased = PlayedCall.german()
                .at(THAT_DAY.minusSeconds(900_003))
                .consented()
                .done();
        Broker.take(waiting, refused, withheld, erased);
        supervisor().post(path(erased) + "/consent/withdrawal").then().statusCode(303);

        assertEquals("Hidden until consent", callerOf(waiting));
        assertEquals("Not shared (no consent)", callerOf(refused));
        assertEquals("Withheld", callerOf(withheld));
        assertEquals("Erased", callerOf(erased));
    }

    @Test
    void technicalDetailsAreFolded() {
        Element details = Browser.open(path(LAST)).select("#technical details").first();

        assertFalse(details.hasAttr("open"));
        assertTrue(details.text().contains(LAST.sid));
    }

    private static String callerOf(PlayedCall call) {
        return Browser.open(path(call)).select(".card-facts dd").first().text();
    }

    private static Document open(Element link) {
        return Browser.follow("", link);
    }

    private static List<String> paths(List<Element> links) {
        return links.stream().map(CallPageHttpTest::path).toList();
    }

    private static String path(Element link) {
        return link.attr("href").replaceFirst("\\?.*", "");
    }

    private static Map<String, String> and(String name, String value) {
        var all = new HashMap<>(DAY);
        all.put(name, value);
        return all;
    }

    private static String path(PlayedCall call) {
        return "/calls/" + Database.idOf(call);
    }
}
