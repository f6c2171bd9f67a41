package io.liza.admin.statistics;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
    void theWholeRangeStandsAtTheTop() {
        assertEquals(
                List.of(
                        "5",
                        "80.0%",
                        "4",
                        "0:30 Median",
                        "1:22 95th percentile",
                        "100.0% of 4 ended calls with consent: the caller heard the status, and nothing was overdue or failed"),
                Browser.open(WEEK).select(".card-facts dd").eachText());
    }

    @Test
    void everyDayHasItsRowAlsoOneWithoutCalls() {
        Document page = Browser.open(WEEK);

        assertEquals(
                List.of(
                        "2024-06-03 4",
                        "2024-06-04 0",
                        "2024-06-05 0",
                        "2024-06-06 1",
                        "2024-06-07 0",
                        "2024-06-08 0",
                        "2024-06-09 0"),
                rows(page, "calls"));
        assertEquals(
                List.of("2024-06-03 3 1 75.0%", "2024-06-04 0 0 –"),
                rows(page, "consents").subList(0, 2));
        assertEquals(
                List.of("2024-06-03 0:20 1:22 4", "2024-06-04 – – 0", "2024-06-05 – – 0", "2024-06-06 0:30 0:30 1"),
                rows(page, "handling").subList(0, 4));
    }

    @Test
    void byWeekEveryWeekHasItsRow() {
        Document page = Browser.open("/statistics?from=2024-05-31&to=2024-06-10&by=week");

        assertEquals(List.of("2024-W22 0", "2024-W23 5", "2024-W24 0"), rows(page, "calls"));
        assertEquals("2024-W23 4 1 80.0%", rows(page, "consents").get(1));
        assertEquals("2024-W23 0:30 1:22 5", rows(page, "handling").get(1));
        assertEquals("Calls per week", page.select("#chart-calls").text());
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
                        "Entered a number 4 80.0%",
                        "Order known 4 80.0%",
                        "Answer allowed 4 80.0%",
                        "Heard the status 4 80.0%",
                        "German 4 100.0% 3 75.0% 3 75.0% 3 75.0% 3 75.0% 3 75.0%",
                        "English 1 100.0% 1 100.0% 1 100.0% 1 100.0% 1 100.0% 1 100.0%"),
                rows(Browser.open(WEEK), "funnel"));
    }

    @Test
    void outcomesLeadToTheirCalls() {
        Document page = Browser.open(WEEK + "&language=de");

        assertEquals(List.of("Status told 3 75.0%", "No consent 1 25.0%"), rows(page, "outcomes"));
        assertEquals(
                "/calls?outcome=REFUSED&from=2024-06-03&to=2024-06-09&language=de",
                page.select(".chart-outcomes tbody a").last().attr("href"));
        assertEquals("Consent 0 –", rows(page, "hang-ups").get(0));
    }

    @Test
    void languagesStandWithTheirShare() {
        assertEquals(List.of("German 4 80.0%", "English 1 20.0%"), rows(Browser.open(WEEK), "languages"));
    }

    @Test
    void anHourOfTheWeekIsAsDarkAsItIsBusy() {
        Document page = Browser.open(WEEK);

        assertEquals(24, rows(page, "hours").size());
        assertEquals("8:00 2 0 0 0 0 0 0", rows(page, "hours").get(8));
        assertEquals("9:00 2 0 0 0 0 0 0", rows(page, "hours").get(9));
        assertEquals("14:00 0 0 0 1 0 0 0", rows(page, "hours").get(14));
        assertEquals(
                List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
                page.select(".heat thead th:not(:first-child)").eachText());
        Element hours = page.select(".heat tbody").first();
        assertEquals(2, hours.select("td.heat-5").size());
        assertEquals(1, hours.select("td.heat-3").size());
        assertEquals(165, hours.select("td.heat-0").size());
    }

    @Test
    void aLanguageAloneCountsNothingElse() {
        Document page = Browser.open(WEEK + "&language=en");

        assertEquals("1", page.select(".card-facts dd").first().text());
        assertEquals(List.of("English 1 100.0%"), rows(page, "languages"));
        assertEquals(List.of(WeekOfCalls.ORDER + " 1"), rows(page, "orders"));
        assertEquals("2024-06-03 1:22 1:22 1", rows(page, "handling").get(0));
        assertEquals("9:00 1 0 0 0 0 0 0", rows(page, "hours").get(9));
        assertEquals("en", page.select("select[name=language] option[selected]").attr("value"));
    }

    @Test
    void everyLinkKeepsTheLanguage() {
        Document page = Browser.open(WEEK + "&language=en");

        var links = page.select(".choices a, main a[href*=.csv]").eachAttr("href");
        assertEquals(4 + 2 + 9, links.size());
        assertTrue(links.stream().allMatch(link -> link.contains("&language=en")), links.toString());
    }

    @Test
    void cuttingOtherwiseKeepsTheRange() {
        Document page = Browser.open(WEEK);

        Document weeks = Browser.follow(
                "/statistics", page.select(".choices a:contains(By week)").first());

        assertEquals(List.of("2024-W23 5"), rows(weeks, "calls"));
        assertEquals("2024-06-03", weeks.select("input[name=from]").attr("value"));
        assertEquals("week", weeks.select("input[name=by]").attr("value"));
    }

    @Test
    void whereNothingWasCountedThePageSaysSo() {
        Document page = Browser.open("/statistics?from=2020-01-01&to=2020-01-31");

        assertEquals(
                "No calls were counted in this time.", page.select(".empty").text());
        assertTrue(page.select(".chart").isEmpty());
    }

    @Test
    void chartsAreDrawnByScriptsOfOurOwnFromTheTableBesideThem() {
        Document page = Browser.open(WEEK);

        var scripts = page.select("script").eachAttr("src");
        assertTrue(scripts.contains("/assets/charts.js"), scripts.toString());
        scripts.forEach(
                script -> supervisor().get(script).then().statusCode(200).contentType(containsString("javascript")));
        assertEquals(
                8,
                page.select(".panel:has(canvas) table[data-chart]:has([data-series])")
                        .size());
        assertEquals(
                page.select("td data").eachText().size(),
                page.select("td data[value]").size());
        assertTrue(page.select("[style], script:not([src]), style").isEmpty());
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
        assertEquals(weekday, page.select(".heat thead th").get(1).text());
        assertEquals(rate, page.select(".card-facts dd").get(1).text().replace('\u00a0', ' '));
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
