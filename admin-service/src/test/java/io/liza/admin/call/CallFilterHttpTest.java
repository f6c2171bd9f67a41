package io.liza.admin.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.PlayedCall;
import io.liza.caller.PhoneNumber;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filters of /calls, under the names that people have bookmarked. */
@QuarkusTest
class CallFilterHttpTest {

    private static final String ANNA = "+493055501";
    private static final String BERTA = "+493055502";
    private static final String CLARA = "+12025555503";
    private static final Map<String, String> THESE_DAYS = Map.of("from", "2026-04-01", "to", "2026-04-03");

    /** Anna and Berta call in the first and the last second of the company's first of April. */
    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(
                call(PlayedCall.german(), ANNA, "2026-03-31T22:00:00Z").done(),
                call(PlayedCall.german(), BERTA, "2026-04-01T21:59:59Z").failed("/webhook/order"),
                call(PlayedCall.english(), CLARA, "2026-04-02T10:00:00Z"),
                PlayedCall.english().at(Instant.parse("2026-04-03T10:00:00Z")).refused());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-01, +493055502 +493055501",
        "2026-04-02, 2026-04-02, +12025555503",
        "2026-03-01, 2026-03-31, ''",
        "2026-04-01, 2026-04-02, +12025555503 +493055502 +493055501",
        "2026-04-02, 2026-04-01, ''"
    })
    void bothDatesAreInclusiveInTheCompanysZone(String from, String to, String callers) {
        assertEquals(masked(callers), String.join(" ", callers(Map.of("from", from, "to", to, "phone", "555"))));
    }

    @Test
    void aStatusAloneShowsCallsOfThatStatusOnly() {
        var rows = rows(Map.of("status", "PROBLEM"));

        assertFalse(rows.isEmpty());
        assertTrue(rows.stream().allMatch(row -> row.get(5).equals("Problem")), rows.toString());
        assertEquals(List.of(masked(BERTA)), callers(and(THESE_DAYS, "status", "PROBLEM")));
        assertEquals(List.of(masked(CLARA)), callers(and(THESE_DAYS, "status", "handled")));
    }

    @Test
    void aLanguageAloneShowsCallsInThatLanguageOnly() {
        var rows = rows(Map.of("language", "en"));

        assertFalse(rows.isEmpty());
        assertTrue(rows.stream().allMatch(row -> row.get(2).equals("English")), rows.toString());
        assertEquals(List.of("Not shared (no consent)", masked(CLARA)), callers(and(THESE_DAYS, "language", "en")));
    }

    @Test
    void anOutcomeAloneShowsCallsOfThatOutcomeOnly() {
        var rows = rows(Map.of("outcome", "FAILED"));

        assertFalse(rows.isEmpty());
        assertTrue(rows.stream().allMatch(row -> row.get(4).equals("Failed")), rows.toString());
        assertEquals(List.of(masked(BERTA)), callers(and(THESE_DAYS, "outcome", "FAILED")));
    }

    @Test
    void aDateAloneLeavesTheOtherSideOpen() {
        assertEquals(List.of(), callers(Map.of("from", "2026-04-03", "phone", "+493055")));
        assertEquals(List.of(masked(BERTA), masked(ANNA)), callers(Map.of("from", "2026-04-01", "phone", "+493055")));
        assertEquals(List.of(masked(BERTA), masked(ANNA)), callers(Map.of("to", "2026-04-01", "phone", "+493055")));
    }

    @ParameterizedTest
    @CsvSource({
        "+493055501, +493055501",
        "055502, +493055502",
        "+49 (30) 555-01, +493055501",
        "202/5555503, +12025555503",
        "00493055501, +493055501",
        "0049 (30) 555-02, +493055502",
        "02025555503, +12025555503",
        "%, ''",
        "_, ''",
        "!, ''",
        "''' or 1=1 --', ''"
    })
    void anyPartOfTheNumberFindsItHoweverItIsWritten(String phone, String caller) {
        assertEquals(masked(caller), String.join(" ", callers(and(THESE_DAYS, "phone", phone))));
    }

    @Test
    void allFiltersTogetherMustHold() {
        var all = Map.of(
                "status", "COMPLETED", "language", "de", "phone", "3055", "from", "2026-04-01", "to", "2026-04-01");

        assertEquals(List.of(masked(ANNA)), callers(all));
        assertEquals(List.of(), callers(and(all, "language", "en")));
        assertEquals(List.of(), callers(and(all, "status", "PROCESSING")));
        assertEquals(List.of(), callers(and(all, "phone", "5502")));
        assertEquals(List.of(), callers(and(all, "from", "2026-04-02")));
    }

    @Test
    void anEmptyFilterIsNone() {
        var empty = Map.of("status", "", "language", "", "phone", "", "from", "2026-04-01", "to", "2026-04-03");

        assertEquals(4, callers(empty).size());
        assertEquals(parts(Map.of()), parts(Map.of("status", "", "language", "", "phone", "", "from", "", "to", "")));
    }

    @Test
    void theFormShowsWhatIsFiltered() {
        var form = Browser.open(
                        "/calls",
                        Map.of(
                                "status",
                                "PROBLEM",
                                "language",
                                "de",
                                "phone",
                                "+49 30",
                                "from",
                                "2026-04-01",
                                "to",
                                ""))
                .select("form.filters");

        assertEquals(
                List.of("Problem", "German"), form.select("option[selected]").eachText());
        assertEquals(
                List.of("+49 30", "", "2026-04-01", ""), form.select("input").eachAttr("value"));
        assertEquals("/calls", form.select("a").attr("href"), "the way back to all calls");
    }

    private static String masked(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(number -> new PhoneNumber(number).masked())
                .collect(Collectors.joining(" "));
    }

    private static PlayedCall call(PlayedCall call, String caller, String start) {
        return call.from(caller).at(Instant.parse(start)).consented();
    }

    private static Map<String, String> and(Map<String, String> filters, String name, String value) {
        var all = new java.util.HashMap<>(filters);
        all.put(name, value);
        return all;
    }

    private static List<String> callers(Map<String, String> filters) {
        return rows(filters).stream().map(row -> row.get(1)).toList();
    }

    private static List<String> parts(Map<String, String> filters) {
        return Browser.open("/calls", filters).select("table.rows tbody tr").eachAttr("data-live-part");
    }

    private static List<List<String>> rows(Map<String, String> filters) {
        return Browser.rows(Browser.open("/calls", filters));
    }
}
