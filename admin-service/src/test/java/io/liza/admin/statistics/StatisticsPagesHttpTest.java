package io.liza.admin.statistics;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StatisticsPagesHttpTest {

    private static final String WEEK = "/statistics?" + WeekOfCalls.QUERY;

    @BeforeAll
    static void aWeekOfCalls() {
        WeekOfCalls.isHeld();
    }

    @Test
    void theWholeRangeStandsAtTheTopBesideThePeriodBefore() {
        assertEquals(
                List.of(
                        "Calls 5 before: 0",
                        "Settled by Liza alone 100.0% of 4 ended calls with consent before: –",
                        "Consent rate 80.0% before: –",
                        "Problems 0 before: 0",
                        "Order lookups 4 before: 0",
                        "Call duration 0:30 median · 95% of calls up to 1:22 before: –"),
                Browser.open(WEEK).select("#figures .figure").eachText());
        assertEquals(
                "Compared with May 27, 2024 – Jun 2, 2024",
                Browser.open(WEEK).select(".compared").text());
    }

    @Test
    void aNumberHasItsChangeSinceThePeriodBefore() {
        Document page = Browser.open("/statistics?from=2024-06-06&to=2024-06-08");

        assertEquals(
                "Calls 1 -75% before: 4",
                page.select("#figures .figure").first().text());
    }

    @Test
    void onlyDaysWithCallsHaveARowAndTheOthersAreCounted() {
        Document page = Browser.open(WEEK);

        assertEquals(
                List.of("Jun 3, 2024 4 3 1 75.0% 0 100.0% 0:20 1:22", "Jun 6, 2024 1 1 0 100.0% 0 100.0% 0:30 0:30"),
                page.select("#numbers tbody tr").eachText());
        assertEquals(
                "Days without calls are not listed: 5",
                page.select("#numbers .legend").text());
    }

    @Test
    void everyDayHasItsColumnAlsoOneWithoutCalls() {
        Document page = Browser.open(WEEK);

        assertEquals(
                List.of("4", "0", "0", "1", "0", "0", "0"),
                page.select(".chart-calls svg title").eachText().stream()
                        .map(title -> title.replaceFirst(".*: ", ""))
                        .toList());
        assertEquals(
                "Jun 3, 2024: 3 · 1",
                page.select(".chart-consents svg title").first().text());
        assertEquals(
                "Jun 3, 2024: 1:22 · 0:20",
                page.select(".chart-handling svg title").first().text());
        assertEquals(
                List.of("100.0", "25.0"),
                page.select(".chart-calls rect.series-accent").eachAttr("height"));
    }

    @Test
    void byWeekEveryWeekHasItsColumn() {
        Document page = Browser.open("/statistics?from=2024-05-31&to=2024-06-10&by=week");

        assertEquals(
                List.of("May 31, 2024 – Jun 2, 2024: 0", "Jun 3, 2024 – Jun 9, 2024: 5", "Jun 10, 2024: 0"),
                page.select(".chart-calls svg title").eachText());
        assertEquals(
                List.of("Jun 3, 2024 – Jun 9, 2024 5 4 1 80.0% 0 100.0% 0:30 1:22"),
                page.select("#numbers tbody tr").eachText());
        assertEquals("Calls per week", page.select("#chart-calls").text());
    }

    @Test
    void problemsHaveAChartOfTheirOwn() {
        Broker.take(
                PlayedCall.german()
                        .at(Instant.parse("2024-08-05T08:00:00Z"))
                        .consented()
                        .gaveUp()
                        .ended("completed"),
                PlayedCall.german()
                        .at(Instant.parse("2024-08-06T08:00:00Z"))
                        .failed("/webhook/order")
                        .ended("failed"));

        Document page = Browser.open("/statistics?from=2024-08-05&to=2024-08-06");

        assertEquals(
                "Problems 2 before: 0", page.select("#figures .figure").get(3).text());
        assertEquals(
                List.of("Aug 5, 2024: 1", "Aug 6, 2024: 1"),
                page.select(".chart-problems svg title").eachText());
        assertEquals(
                "No call had a problem.",
                Browser.open(WEEK).select(".chart-problems .none").text());
    }

    @Test
    void theMostAskedForOrdersLeadToTheirList() {
        Document page = Browser.open(WEEK);

        assertEquals(List.of(WeekOfCalls.ORDER + " 3", WeekOfCalls.OTHER_ORDER + " 1"), rows(page, "orders"));
        assertEquals(
                "/orders?order_number=" + WeekOfCalls.ORDER,
                page.select(".chart-orders tbody a").first().attr("href"));
    }

    @Test
    void theFunnelShowsHowFarTheCallsCameInAllLanguagesAndInEach() {
        assertEquals(
                List.of(
                        "Called 5 100.0%",
                        "Gave consent 4 80.0%",
                        "Entered an order number 4 80.0%",
                        "Order known 4 80.0%",
                        "Answer allowed 4 80.0%",
                        "Heard the status 4 80.0%",
                        "German 4 100.0% 3 75.0% 3 75.0% 3 75.0% 3 75.0% 3 75.0%",
                        "English 1 100.0% 1 100.0% 1 100.0% 1 100.0% 1 100.0% 1 100.0%"),
                Stream.of("funnel", "languages")
                        .flatMap(chart -> rows(Browser.open(WEEK), chart).stream())
                        .filter(row -> !row.equals("German 4 80.0%") && !row.equals("English 1 20.0%"))
                        .toList());
    }

    @Test
    void outcomesLeadToTheirCalls() {
        Document page = Browser.open(WEEK + "&language=de");

        assertEquals(List.of("Status told 3 75.0%", "No consent 1 25.0%"), rows(page, "outcomes"));
        assertEquals(
                "/calls?outcome=REFUSED&from=2024-06-03&to=2024-06-09&language=de",
                page.select(".chart-outcomes tbody a").last().attr("href"));
        assertEquals(
                "No caller hung up before the end.",
                page.select(".chart-hang-ups .none").text());
    }

    @Test
    void languagesStandWithTheirShare() {
        assertEquals(
                List.of("German 4 80.0%", "English 1 20.0%"),
                rows(Browser.open(WEEK), "languages").subList(0, 2));
    }

    @Test
    void anHourOfTheWeekIsAsDarkAsItIsBusy() {
        Document page = Browser.open(WEEK);

        assertEquals(
                List.of("Mon 2 2 0 0 0 0 0", "Tue 0 0 0 0 0 0 0", "Wed 0 0 0 0 0 0 0", "Thu 0 0 0 0 0 0 1"),
                rows(page, "hours").subList(0, 4));
        assertEquals(
                List.of("8:00", "9:00", "10:00", "11:00", "12:00", "13:00", "14:00"),
                page.select(".heat thead th").eachText());
        Element hours = page.select(".heat tbody").first();
        assertEquals(2, hours.select("td.heat-5").size());
        assertEquals(1, hours.select("td.heat-3").size());
        assertEquals(46, hours.select("td.heat-0").size());
    }

    @Test
    void aLanguageAloneCountsNothingElse() {
        Document page = Browser.open(WEEK + "&language=en");

        assertEquals("1", page.select("#figures strong").first().text());
        assertEquals(List.of("English 1 100.0%"), rows(page, "languages"));
        assertEquals(List.of(WeekOfCalls.ORDER + " 1"), rows(page, "orders"));
        assertEquals(
                "Jun 3, 2024: 1:22 · 1:22",
                page.select(".chart-handling svg title").first().text());
        assertEquals("Mon 1", rows(page, "hours").get(0));
        assertEquals("en", page.select("select[name=language] option[selected]").attr("value"));
    }

    @Test
    void everyLinkKeepsTheLanguage() {
        Document page = Browser.open(WEEK + "&language=en");

        var links = page.select(".choices a, main a[href*=.csv]").eachAttr("href");
        assertEquals(4 + 2 + 10, links.size());
        assertTrue(links.stream().allMatch(link -> link.contains("&language=en")), links.toString());
    }

    @Test
    void cuttingOtherwiseKeepsTheRange() {
        Document page = Browser.open(WEEK);

        Document weeks = Browser.follow(
                "/statistics", page.select(".choices a:contains(By week)").first());

        assertEquals(1, weeks.select(".chart-calls svg title").size());
        assertEquals("2024-06-03", weeks.select("input[name=from]").attr("value"));
        assertEquals("week", weeks.select("input[name=by]").attr("value"));
    }

    @Test
    void whereNothingWasCountedThePageSaysSo() {
        Document page = Browser.open("/statistics?from=2020-01-01&to=2020-01-31");

        assertEquals(
                "No calls in this period. Choose a longer time range.",
                page.select(".empty").text());
        assertTrue(page.select(".chart").isEmpty());
    }

    @Test
    void theServerDrawsTheChartsSoThatTheyPrintAndNeedNoScript() {
        Document page = Browser.open(WEEK);

        assertEquals(
                3,
                page.select("figure.column-chart > svg[role=img][aria-label]").size());
        assertTrue(page.select("canvas, [style], script:not([src]), style").isEmpty());
    }

    @Test
    void onlyARangeThatIncludesTodayIsLive() {
        Broker.take(PlayedCall.german().consented().at(Instant.now()));

        assertTrue(Browser.open("/statistics").select("#figures").hasAttr("data-live"));
        assertTrue(Browser.open(WEEK).select("[data-live]").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Statistics | Calls per day    | Mon | 80.0%  | German",
                "de | Statistik  | Anrufe pro Tag   | Mo  | 80,0 % | Deutsch",
                "ru | Статистика | Звонки по дням   | пн  | 80,0 % | немецкий"
            })
    void itSpeaksTheReadersLanguage(
            String language, String title, String calls, String weekday, String rate, String german) {
        Document page =
                Browser.read(supervisor().header("Accept-Language", language).get(WEEK), 200);

        assertEquals(title, page.select("h1").first().ownText());
        assertEquals(title, page.select(".topbar [aria-current=page]").text());
        assertEquals(calls, page.select("#chart-calls").text());
        assertEquals(weekday, page.select(".heat tbody th").first().text());
        assertEquals(rate, page.select("#figures .figure:eq(2) strong").text().replace('\u00a0', ' '));
        assertTrue(rows(page, "languages").get(0).startsWith(german + " 4"));
    }

    @Test
    void aHostileLanguageIsTextAndNothingElse() {
        String hostile = "<script>alert(1)</script>\"'";

        Document page = Browser.open("/statistics", Map.of("language", hostile));

        assertEquals(
                hostile, page.select("select[name=language] option[selected]").attr("value"));
        assertTrue(page.select("script:not([src])").isEmpty());
    }

    private static List<String> rows(Document page, String chart) {
        return page.select(".chart-" + chart + " tbody tr").eachText();
    }
}
