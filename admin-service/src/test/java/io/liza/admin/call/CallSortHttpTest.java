package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of calls in each of its orders. */
@QuarkusTest
class CallSortHttpTest {
    private static final Instant THAT_DAY = Instant.parse("2026-06-20T10:00:00Z");
    private static final Map<String, String> DAY = Map.of("from", "2026-06-20", "to", "2026-06-20", "size", "25");
    private static final int COUNT = 30;

    /** The later a call begins, the shorter it is, except that two have the same duration and the last one goes on. */
    private static final List<PlayedCall> CALLS = IntStream.range(0, COUNT)
            .mapToObj(i -> call(i, i == COUNT - 1 ? null : 1_000 - i / 2))
            .toList();

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(CALLS.toArray(PlayedCall[]::new));
    }

    @Test
    void everyCallIsOnExactlyOnePageInEachOrder() {
        List<String> oldestFirst = CALLS.stream().map(CallSortHttpTest::path).toList();
        List<String> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        List<String> longestFirst = Database.rows(
                "select '/calls/' || id from call where started_at::date = '2026-06-20' order by coalesce(seconds, 0) desc, id desc");
        List<String> shortestFirst = new ArrayList<>(longestFirst);
        Collections.reverse(shortestFirst);

        assertEquals(newestFirst, bothPages("newest"));
        assertEquals(oldestFirst, bothPages("oldest"));
        assertEquals(longestFirst, bothPages("longest"));
        assertEquals(shortestFirst, bothPages("SHORTEST"));
    }

    @Test
    void aHeaderSortsAndReversesTheListAndKeepsItsFilters() {
        Document newest = Browser.open("/calls", DAY);
        assertEquals(List.of("descending"), newest.select("th[aria-sort]").eachAttr("aria-sort"));

        Document oldest = Browser.follow("/calls", header(newest, "Time"));
        assertEquals("ascending", header(oldest, "Time").parent().attr("aria-sort"));

        Document longest = Browser.follow("/calls", header(oldest, "Duration"));
        assertEquals("descending", header(longest, "Duration").parent().attr("aria-sort"));
        assertEquals(
                "?from=2026-06-20&to=2026-06-20&size=25&sort=newest",
                header(longest, "Time").attr("href"));
        assertEquals(25, links(longest).size());
    }

    @Test
    void theOrderByDurationCannotBeCombinedWithOtherFiltersAndIsNotOffered() {
        Document filtered = Browser.open("/calls", and("language", "de"));
        assertEquals(List.of("Time"), filtered.select("th a").eachText());

        supervisor()
                .queryParam("language", "de")
                .queryParam("sort", "longest")
                .get("/calls")
                .then()
                .statusCode(400)
                .body(containsString("sort"));
        assertEquals(
                List.of(),
                Browser.open("/calls", and("sort", "longest"))
                        .select("form.filters input[name=sort]")
                        .eachAttr("value"),
                "the next filter begins with the newest");
        assertEquals(
                List.of("oldest"),
                Browser.open("/calls", and("sort", "oldest"))
                        .select("form.filters input[name=sort]")
                        .eachAttr("value"));
    }

    @Test
    void theApiSortsToo() {
        supervisor()
                .queryParams(and("sort", "oldest"))
                .get("/api/calls")
                .then()
                .statusCode(200)
                .body("items[0].sid", is(CALLS.get(0).sid));
    }

    private static PlayedCall call(int number, Integer seconds) {
        PlayedCall call = PlayedCall.german().at(THAT_DAY.plusSeconds(number)).consented();
        return seconds == null ? call : call.then(null, null, turn -> new CallEvent.Ended(turn, "completed", seconds));
    }

    private static List<String> bothPages(String sort) {
        Document first = Browser.open("/calls", and("sort", sort));
        Document second = Browser.follow("/calls", first.select("a[rel=next]").first());
        assertEquals(
                links(first),
                links(Browser.follow("/calls", second.select("a[rel=prev]").first())));
        var all = new ArrayList<>(links(first));
        all.addAll(links(second));
        return all;
    }

    private static Element header(Document page, String label) {
        return page.select("th a:contains(" + label + ")").first();
    }

    private static Map<String, String> and(String name, String value) {
        var all = new HashMap<>(DAY);
        all.put(name, value);
        return all;
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
