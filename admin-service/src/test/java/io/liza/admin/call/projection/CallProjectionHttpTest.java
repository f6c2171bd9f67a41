package io.liza.admin.call.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.order.OrderStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages show what the events of a call mean. */
@QuarkusTest
class CallProjectionHttpTest {

    private static final String ORDER = "4711001";
    private static final String OTHER_ORDER = "4711002";
    private static final PlayedCall CALL = PlayedCall.german()
            .at(Instant.now().minusSeconds(60))
            .muttered("7")
            .consented()
            .askedFor(ORDER)
            .askedFor(OTHER_ORDER, OrderStatus.DELAYED)
            .done();
    private static final PlayedCall GOING_ON =
            PlayedCall.english().at(Instant.now()).from(null).consented().askedFor(ORDER, OrderStatus.SHIPPED);

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(CALL, GOING_ON);
    }

    @Test
    void theListShowsTimeCallerLanguageOrdersOutcomeStatusAndDuration() {
        var rows = Browser.rows(Browser.open("/calls", Map.of("phone", CALL.number())));

        assertEquals(
                List.of(List.of(
                        "1 min ago",
                        CALL.maskedNumber(),
                        "German",
                        ORDER + ", " + OTHER_ORDER,
                        "Status told",
                        "Completed",
                        "0:42")),
                rows);
    }

    @Test
    void aCallThatGoesOnIsShownSo() {
        Document page = Browser.open("/calls/" + Database.idOf(GOING_ON));

        assertEquals(
                List.of(
                        "Withheld",
                        "English",
                        "Consent given " + shown(GOING_ON.start().plusSeconds(PlayedCall.SECONDS_A_TURN))),
                page.select(".card-facts dd:not(:has(.ongoing))").eachText());
        assertTrue(page.select(".card-facts .ongoing").text().matches("Ongoing \\d+:\\d\\d"));
        assertEquals("Ongoing: Another order", page.select(".heading .outcome").text());
        assertTrue(page.select("#technical dl").text().contains("Version of the question de-1 · key 1"));
        assertTrue(page.select("#technical dl").text().contains(GOING_ON.sid));
        assertEquals("Handled", page.select(".heading option[selected]").text());
    }

    @Test
    void thePageOfTheCallTellsTheConversationInItsOrder() {
        Document page = Browser.open("/calls/" + Database.idOf(CALL));

        assertEquals(
                List.of(
                        "Incoming call",
                        "Not understood",
                        "Consent given",
                        "Order number entered",
                        "Order number confirmed",
                        "Order number entered",
                        "Order number confirmed",
                        "Goodbye",
                        "Call ended"),
                page.select(".step .kind").eachText());
        assertEquals(
                List.of("7", "1", ORDER, "1", OTHER_ORDER, "1", "2"),
                page.select(".step .caller").eachText().stream()
                        .map(text -> text.replace("Caller: ", ""))
                        .toList());
        assertEquals(
                "Liza: Guten Tag, hier ist Liza.",
                page.select(".step .liza").first().text());
        assertEquals(
                List.of("Version of the question: de-1", "Status at Twilio: completed"),
                page.select(".step .detail").eachText());
    }

    @Test
    void thePageOfTheCallNamesItsOrdersAndWhatWasTold() {
        var orders = Browser.open("/calls/" + Database.idOf(CALL)).select("#orders li");

        assertEquals(ORDER, orders.get(0).select("a").text());
        assertEquals(
                "Told caller: In progress · now: Enquiry",
                orders.get(0).select("p").text());
        assertEquals(
                "Told caller: Delayed · now: Enquiry", orders.get(1).select("p").text());
        assertEquals(
                "/orders/" + Database.idOfOrder(OTHER_ORDER),
                orders.get(1).select("a").attr("href"));
    }

    @Test
    void theListOfOrdersCountsTheCallsThatAsked() {
        var rows = Browser.rows(Browser.open("/orders", Map.of("order_number", ORDER)));

        assertEquals(1, rows.size());
        assertEquals(List.of(ORDER, "Enquiry", "–", "2"), rows.get(0).subList(0, 4));
    }

    @Test
    void theOrderNamesEveryCallThatAskedWithItsCaller() {
        Document page = Browser.open("/orders/" + Database.idOfOrder(ORDER));

        assertEquals("Order " + ORDER, page.select("h1").text());
        assertEquals(
                List.of(
                        List.of(shown(GOING_ON), "Withheld", "Shipped", "Handled"),
                        List.of(shown(CALL), CALL.maskedNumber(), "In progress", "Completed")),
                Browser.rows(page));
        assertEquals(
                List.of("/calls/" + Database.idOf(GOING_ON), "/calls/" + Database.idOf(CALL)),
                page.select("table.rows a").eachAttr("href"));
    }

    private static String shown(PlayedCall call) {
        return shown(call.start());
    }

    private static String shown(Instant time) {
        return DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a", Locale.ENGLISH)
                .format(time.atZone(ZoneId.of("Europe/Berlin")));
    }
}
