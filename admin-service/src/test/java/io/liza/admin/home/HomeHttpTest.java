package io.liza.admin.home;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.PlayedCall;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomeHttpTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theFactsGrowByWhatHappenedToday() {
        Map<String, Long> before = facts(" strong");

        Instant now = Instant.now();
        Broker.take(
                PlayedCall.german().at(now).consented().askedFor("4715001").done(),
                PlayedCall.english().at(now).refused().ended("completed"),
                PlayedCall.english().at(now).consented().failed("/webhook/order"),
                PlayedCall.german().at(now),
                PlayedCall.german().at(now).consented().overdue("4715003"),
                PlayedCall.german()
                        .at(now)
                        .consented()
                        .overdue("4715003")
                        .toPeople("4715003", PeopleOffer.CALLBACK)
                        .wantsCallback("4715003"));

        assertEquals(
                Map.of(
                        "Calls",
                        6L,
                        "Open calls",
                        2L,
                        "Waiting in the inbox",
                        1L,
                        "Handled",
                        1L,
                        "Completed",
                        3L,
                        "Problems",
                        1L,
                        "Calls about overdue orders",
                        1L,
                        "Possible probing",
                        0L,
                        "Orders asked for",
                        3L),
                increase(before, facts(" strong")));
    }

    @Test
    void yesterdayStandsBesideToday() {
        Map<String, Long> before = facts(" small");

        Broker.take(PlayedCall.german()
                .at(Instant.now().minus(1, ChronoUnit.DAYS))
                .consented()
                .askedFor("4715002")
                .done());

        assertEquals(
                Map.of(
                        "Calls",
                        1L,
                        "Handled",
                        0L,
                        "Completed",
                        1L,
                        "Problems",
                        0L,
                        "Calls about overdue orders",
                        0L,
                        "Orders asked for",
                        1L),
                increase(before, facts(" small")));
    }

    @Test
    void aFactLeadsToTheCallsItCounts() {
        String day = "from=%1$s&to=%1$s".formatted(LocalDate.now(BERLIN));

        assertEquals("/calls?" + day, linkOf("Calls"));
        assertEquals("/calls?problems=on&" + day, linkOf("Problems"));
        assertEquals("/calls?live=on", linkOf("Open calls"));
        assertEquals("/statistics?" + day, linkOf("Consent rate"));
        assertEquals("/orders", linkOf("Orders asked for"));
        assertEquals("/calls?outcome=OVERDUE&" + day, linkOf("Calls about overdue orders"));
        assertEquals("/orders?locked=true", linkOf("Possible probing"));
    }

    @Test
    void ratesAndTimesAreThoseOfTheStatistics() {
        Broker.take(PlayedCall.german().at(Instant.now()).consented().done());

        var today = supervisor()
                .queryParam("from", LocalDate.now(BERLIN).toString())
                .get("/api/statistics")
                .jsonPath();
        Document home = Browser.open("/");

        assertEquals(Math.round(today.getDouble("total.consentRate") * 100) + " %", valueOf(home, "Consent rate"));
        assertEquals(today.getInt("total.handlingTime.medianSeconds") + " s", valueOf(home, "Median handling time"));
    }

    private static String valueOf(Document home, String fact) {
        return home.select(".fact:has(span:containsOwn(" + fact + ")) strong").text();
    }

    private static String linkOf(String fact) {
        return Browser.open("/")
                .select(".fact:has(span:containsOwn(" + fact + "))")
                .attr("href");
    }

    /** The numbers by what they count. */
    private static Map<String, Long> facts(String where) {
        var facts = new LinkedHashMap<String, Long>();
        Browser.open("/").select(".fact").stream()
                .filter(fact ->
                        !fact.select(where).isEmpty() && !fact.attr("href").startsWith("/statistics"))
                .forEach(fact -> facts.put(
                        fact.select("span").text(),
                        Long.valueOf(fact.select(where).text().replaceAll("\\D", ""))));
        return facts;
    }

    private static Map<String, Long> increase(Map<String, Long> before, Map<String, Long> after) {
        var increase = new LinkedHashMap<String, Long>();
        after.forEach((fact, count) -> increase.put(fact, count - before.get(fact)));
        return increase;
    }
}
