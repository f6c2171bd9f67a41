package io.liza.admin.home;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HomeHttpTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void anEntryOfTheInboxWaitsUntilSomebodyTakesIt() {
        Database.run("update task set state = 'DONE'");
        Broker.take(PlayedCall.german()
                .at(Instant.now())
                .consented()
                .toPeople("4715004", PeopleOffer.CALLBACK)
                .wantsCallback("4715004"));

        assertEquals("Open in the inbox 1", title("inbox"));
        assertTrue(rows("inbox").startsWith("Callback Asked for a person · 4715004 · +49•••"), rows("inbox"));

        Database.run("update task set state = 'TAKEN' where order_number = '4715004'");
        assertEquals("", rows("inbox"));
        assertTrue(home().select("#queue-inbox").hasAttr("hidden"));
    }

    @Test
    void aProblemWaitsUntilSomebodySetsAnotherStatus() {
        Database.run("update call set status = 'COMPLETED' where status = 'PROBLEM'");
        var call = PlayedCall.german().at(Instant.now()).consented().gaveUp();
        Broker.take(call);

        assertEquals("Open problems 1", title("problems"));
        assertEquals(
                "/calls/" + Database.idOf(call) + "?attention=on",
                home().select("#queue-problems li a").attr("href"));

        Database.run("update call set status = 'COMPLETED' where had_problem");
        assertEquals("", rows("problems"));
    }

    @Test
    void theOrderThatIsOverdueTheLongestComesFirst() {
        nothingWaitsOfOrders();
        order("4715010", LocalDate.now(BERLIN).minusDays(1));
        order("4715011", LocalDate.now(BERLIN).minusDays(9));
        order("4715012", LocalDate.now(BERLIN).plusDays(1));

        assertEquals("Overdue orders 2", title("overdue"));
        assertEquals("4715011", home().select("#queue-overdue li .what").first().text());
    }

    @Test
    void enquiriesAndLockedOrdersWaitToo() {
        nothingWaitsOfOrders();
        Database.run(
                "insert into orders (number, status, created_at, last_asked_at, calls) values ('4715013', null, now(), now(), 2)");
        Database.run(
                "insert into orders (number, status, created_at, locked_until) values ('4715014', 'SHIPPED', now(), now() + interval '1 hour')");

        assertEquals("Enquiries without an answer 1", title("enquiries"));
        assertEquals("4715013 Calls: 2 just now", rows("enquiries"));
        assertEquals("Suspicious lookups 1", title("locked"));
    }

    @Test
    void aGroupShowsItsFirstEntriesAndTheNumberOfAll() {
        nothingWaitsOfOrders();
        Database.run(
                "insert into orders (number, status, created_at) select 4716000 + i, null, now() from generate_series(1, 1200) as i");

        assertEquals("Enquiries without an answer 1,000+", title("enquiries"));
        assertEquals(5, home().select("#queue-enquiries li").size());
        assertEquals(
                "/orders?status=ENQUIRY", home().select("#queue-enquiries h3 a").attr("href"));
        Database.run("delete from orders where number between '4716001' and '4717200' and calls = 0");
    }

    @Test
    void aLiveCallShowsItsStepAndHowLongItHasBeenGoingOn() {
        Database.run("update call set ended_at = started_at where ended_at is null");
        Instant start = Instant.now().minus(83, ChronoUnit.SECONDS);
        Broker.take(PlayedCall.german().at(start).consented());

        var row = home().select("#live-calls li").first();
        assertEquals("Order number", row.select(".what").text());
        assertTrue(row.select(".detail").text().endsWith(" · German"), row.text());
        assertTrue(row.select("time[data-running]").text().matches("1:[2-5]\\d"), row.text());
    }

    @Test
    void theFiguresOfTodayStandBesideThoseOfYesterday() {
        Broker.take(PlayedCall.german()
                .at(Instant.now())
                .consented()
                .askedFor("4715001")
                .done());

        var today = supervisor()
                .queryParam("from", LocalDate.now(BERLIN).toString())
                .get("/api/statistics")
                .jsonPath();
        Document home = home();

        assertEquals(today.getString("total.calls"), figure(home, "Calls").replace(",", ""));
        assertEquals(
                Math.round(today.getDouble("total.consentRate") * 1000) / 10.0 + "%", figure(home, "Consent rate"));
        assertEquals(today.getString("total.problems"), figure(home, "Calls with a problem"));
        assertEquals(5, home.select("#figures .figure").size());
        assertTrue(home.select("#figures .before").eachText().stream().allMatch(text -> text.startsWith("yesterday")));
        home.select("#figures svg")
                .forEach(curve -> assertEquals(14, curve.select("title").size()));
    }

    @Test
    void yesterdayIsComparedByTheSameTimeOfDay() {
        Instant now = Instant.now();
        String before = yesterday();

        Broker.take(
                PlayedCall.german()
                        .at(now.minus(Duration.ofHours(24)).minusSeconds(1))
                        .consented()
                        .done(),
                PlayedCall.german()
                        .at(now.minus(Duration.ofHours(24)).plusSeconds(120))
                        .consented()
                        .done());

        int[] counts = counts(before);
        assertEquals("yesterday by now: %d, all day: %d".formatted(counts[0] + 1, counts[1] + 2), yesterday());
    }

    @ParameterizedTest
    @CsvSource({"en, Needs attention", "de, Zu erledigen", "ru, Требует внимания"})
    void itSpeaksTheReadersLanguage(String language, String heading) {
        assertEquals(
                heading,
                Browser.read(supervisor().header("Accept-Language", language).get("/"), 200)
                        .select("h2")
                        .first()
                        .text());
    }

    private static void nothingWaitsOfOrders() {
        Database.run("update orders set status = 'SHIPPED', shipped_on = current_date, locked_until = null");
    }

    private static int[] counts(String text) {
        String[] numbers =
                text.replace(",", " ").replaceAll("[^\\d ]", "").strip().split(" +");
        return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
    }

    private static String yesterday() {
        return home().select("#figures .before").first().text();
    }

    private static String figure(Document home, String label) {
        return home.select("#figures .figure:has(dt:containsOwn(" + label + ")) strong")
                .first()
                .text();
    }

    private static void order(String number, LocalDate promised) {
        Database.run(
                "insert into orders (number, status, created_at, promised_to) values ('%s', 'IN_PROGRESS', now(), '%s')"
                        .formatted(number, promised));
    }

    private static Document home() {
        return Browser.open("/");
    }

    private static String title(String group) {
        return home().select("#queue-" + group + " h3").text();
    }

    private static String rows(String group) {
        return home().select("#queue-" + group + " li").text();
    }
}
