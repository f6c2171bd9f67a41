package io.liza.admin.list;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Long lists page by key: forwards and backwards, without gaps or repetitions, with the filters kept. */
@QuarkusTest
class PagingHttpTest {

    private static final String CALLER = "+49307770001";
    private static final String ORDERS = "4717";
    private static final int COUNT = 120;
    private static final Map<String, String> CALL_FILTERS =
            Map.of("phone", "+49 30 777 00", "language", "de", "status", "", "from", "2026-03-10", "to", "2026-03-10");
    private static final Map<String, String> ORDER_FILTERS =
            Map.of("order_number", ORDERS, "phone", CALLER, "status", "ENQUIRY");

    /** Seven of a time each, and ten times within a millisecond. */
    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(IntStream.range(0, COUNT)
                .mapToObj(i -> PlayedCall.german()
                        .from(CALLER)
                        .at(PlayedCall.MORNING.plus(100L * (i / 7), ChronoUnit.MICROS))
                        .consented()
                        .askedFor(ORDERS + (1000 + i)))
                .toArray(PlayedCall[]::new));
    }

    @Test
    void everyCallIsOnExactlyOnePage() {
        assertWalk(
                "/calls",
                CALL_FILTERS,
                Database.rows(
                        "select '/calls/' || call.id from call join caller on caller.id = caller_id where number = ?"
                                + " order by started_at desc, call.id desc",
                        CALLER));
    }

    @Test
    void everyCallAboutCertainOrdersIsOnExactlyOnePage() {
        assertWalk(
                "/calls",
                Map.of("order_number", ORDERS + "1", "from", "2026-03-10"),
                Database.rows(
                        "select '/calls/' || call.id from call join order_call on call_id = call.id"
                                + " join orders on orders.id = order_id where number like ?"
                                + " order by started_at desc, call.id desc",
                        ORDERS + "1%"));
    }

    @Test
    void everyOrderIsOnExactlyOnePage() {
        assertWalk(
                "/orders",
                ORDER_FILTERS,
                Database.rows(
                        "select '/orders/' || id from orders where number like ? order by created_at desc, id desc",
                        ORDERS + "1___"));
    }

    @Test
    void theLinksKeepTheFiltersAndNothingElse() {
        String older =
                Browser.open("/calls", CALL_FILTERS).select("a[rel=next]").attr("href");

        assertTrue(
                older.matches(
                        "\\?language=de&phone=%2B49\\+30\\+777\\+00&from=2026-03-10&to=2026-03-10&older=\\d+-\\d+"),
                older);
    }

    @Test
    void aShortListHasNoPages() {
        assertTrue(Browser.open("/orders", Map.of("order_number", ORDERS + "1000"))
                .select(".pager a[rel]")
                .isEmpty());
    }

    @Test
    void aPlaceBeyondEitherEndShowsAnEmptyPage() {
        assertEquals(List.of(), links(Browser.open("/calls", Map.of("older", "1-1"))));
        assertEquals(
                List.of(),
                links(Browser.open(
                        "/calls",
                        Map.of(
                                "newer",
                                SortKey.time("")
                                        .cursor(Instant.parse("2099-01-01T00:00:00Z"), 1L)
                                        .toString()))));
    }

    @Test
    void theSizeOfAPageIsChosenAndKept() {
        Document page = Browser.open("/calls", and(CALL_FILTERS, "size", "25"));

        assertEquals(25, links(page).size());
        assertTrue(page.select("a[rel=next]").attr("href").contains("&size=25&older="));
        assertEquals("25", page.select(".pager .quick a[aria-current]").text());
        assertEquals(
                100,
                links(Browser.open("/orders", and(ORDER_FILTERS, "size", "100")))
                        .size());
        for (String size : List.of("26", "0", "-1", "1000000", "many")) {
            supervisor()
                    .queryParam("size", size)
                    .get("/calls")
                    .then()
                    .statusCode(400)
                    .body(containsString("Invalid value: size"));
        }
    }

    @Test
    void theWholeIsCounted() {
        assertTrue(Browser.open("/calls", CALL_FILTERS).select(".pager").text().startsWith(COUNT + " calls"));
        assertTrue(Browser.open("/calls", Map.of("phone", "+000"))
                .select(".pager")
                .text()
                .startsWith("0 calls"));
    }

    @Test
    void ofVeryManyRowsOrLinksNotAllAreCounted() {
        Database.run(
                """
                insert into call (sid, started_at, language, status)
                select 'CAmany' || n, timestamptz '2026-03-11' + n * interval '1 s', 'de', 'COMPLETED'
                from generate_series(1, 10001) as n;
                insert into orders (number, created_at) values ('4718999', '2026-03-11');
                insert into order_call (order_id, call_id, at, told, call_started_at, order_created_at)
                select orders.id, call.id, started_at, 'SHIPPED', started_at, created_at from orders, call
                where number = '4718999' and sid like 'CAmany%'
                """);
        try {
            assertCounted("10,000+ calls", Map.of("from", "2026-03-11", "to", "2026-03-11"));
            assertCounted("10,000+ calls", Map.of("order_number", "4718999"));
            Database.run("delete from order_call where call_id in (select id from call where sid = 'CAmany1')");
            assertCounted("10,000 calls", Map.of("order_number", "4718999"));
        } finally {
            Database.run("delete from order_call where call_id in (select id from call where sid like 'CAmany%');"
                    + "delete from call where sid like 'CAmany%'; delete from orders where number = '4718999'");
        }
    }

    private static void assertCounted(String text, Map<String, String> filters) {
        String pager = Browser.open("/calls", filters).select(".pager").text();
        assertTrue(pager.startsWith(text), pager);
    }

    private static Map<String, String> and(Map<String, String> filters, String name, String value) {
        var all = new java.util.HashMap<>(filters);
        all.put(name, value);
        return all;
    }

    private static void assertWalk(String list, Map<String, String> filters, List<String> all) {
        assertEquals(COUNT, all.size());
        var pages = new ArrayList<Document>(List.of(Browser.open(list, filters)));
        walk(list, pages, "a[rel=next]");
        assertEquals(
                List.of(50, 50, 20),
                pages.stream().map(page -> links(page).size()).toList());
        assertEquals(all, pages.stream().flatMap(page -> links(page).stream()).toList());

        var back = new ArrayList<Document>(List.of(pages.get(2)));
        walk(list, back, "a[rel=prev]");
        Collections.reverse(back);
        assertEquals(
                pages.stream().map(PagingHttpTest::links).toList(),
                back.stream().map(PagingHttpTest::links).toList());
    }

    private static void walk(String list, List<Document> pages, String link) {
        Document page = pages.get(0);
        while (!page.select(link).isEmpty() && pages.size() < COUNT) {
            page = Browser.follow(list, page.select(link).first());
            pages.add(page);
        }
    }

    /** Paths of the rows, without the filter that their links carry. */
    private static List<String> links(Document page) {
        return page.select("table.rows tbody tr").stream()
                .map(row -> row.select("a").attr("href").replaceFirst("\\?.*", ""))
                .toList();
    }
}
