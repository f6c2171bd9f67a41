package io.liza.admin.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the script relies on: each region and each of its parts can be found again in the page as it is next time. */
@QuarkusTest
class LiveRegionsHttpTest {

    @Test
    void everyLivePageSaysWhatOfItIsLive() {
        var call = PlayedCall.german().consented().askedFor("4733001");
        Broker.take(call);
        String ofCall = "calls/" + Database.idOf(call);
        String ofOrder = "orders/" + Database.idOfOrder("4733001");

        assertLive("/", "calls");
        assertLive("/calls", "calls");
        assertLive("/", "tasks");
        assertLive("/", "orders");
        assertLive("/statistics", "calls");
        assertLive("/inbox", "tasks");
        assertLive("/orders", "orders");
        assertLive("/" + ofCall, ofCall);
        assertLive("/" + ofOrder, ofOrder);
        assertShows("/calls?phone=" + call.number().substring(1), ofCall);
        assertShows("/orders?order_number=4733001", ofOrder);
        assertShows("/" + ofOrder, ofCall);
    }

    @Test
    void aLostConnectionCanBeSaidInTheLanguageOfThePage() {
        Element status = Browser.open("/").select("#live[role=status]").first();

        assertEquals("Connection lost, reconnecting…", status.attr("data-lost"));
        assertFalse(status.attr("data-ended").isEmpty());
    }

    private static void assertLive(String path, String topic) {
        Document page = Browser.open(path);
        List<Element> regions = page.select("[data-live]");

        assertTrue(
                regions.stream()
                        .anyMatch(region ->
                                List.of(region.attr("data-live").split(" ")).contains(topic)),
                path);
        for (Element region : regions) {
            assertTrue(
                    Stream.of(region.attr("data-live").split(" ")).allMatch(Changes::isTopic),
                    path + " #" + region.id());
            assertEquals(1, page.select("[id=" + region.id() + "]").size(), path + " #" + region.id());
            List<String> parts = region.select("[data-live-part]").eachAttr("data-live-part");
            assertEquals(new HashSet<>(parts).size(), parts.size(), path + " " + parts);
            assertTrue(
                    region.select("[data-live-part]").stream()
                                    .map(Element::parent)
                                    .distinct()
                                    .count()
                            <= 1,
                    path);
        }
        assertEquals(1, page.select("script[type=module][src=/assets/live.js]").size());
    }

    private static void assertShows(String path, String part) {
        assertEquals(
                1,
                Browser.open(path)
                        .select("[data-live] [data-live-part=" + part + "]")
                        .size(),
                path);
    }
}
