package io.liza.admin.statistics;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page, files and API take the same filters and refuse the same. */
@QuarkusTest
class StatisticsFilterHttpTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Test
    void withoutFiltersItIsTheLast30DaysDayByDay() {
        supervisor()
                .get("/api/statistics")
                .then()
                .statusCode(200)
                .body("from", is(TODAY.minusDays(29).toString()))
                .body("to", is(TODAY.toString()))
                .body("by", is("day"))
                .body("periods.size()", is(30));
        assertEquals(
                "30 days",
                Browser.open("/statistics")
                        .select(".choices [aria-current]")
                        .first()
                        .text());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-04-29, '',   day,  120",
        "2024-01-01, 2024-04-30, '',   week, 18",
        "2024-01-01, 2024-04-30, day,  day,  121",
        "2024-01-01, 2024-01-01, week, week, 1",
        "2023-11-28, 2024-12-31, DAY,  day,  400",
        "'',         2024-03-01, '',   day,  30"
    })
    void theRangeIsCutAsAskedOrAsItsLengthWants(String from, String to, String by, String cut, int periods) {
        supervisor()
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("by", by)
                .get("/api/statistics")
                .then()
                .statusCode(200)
                .body("by", is(cut))
                .body("periods.size()", is(periods))
                .body("total.period.to", is(to));
    }

    @ParameterizedTest
    @CsvSource({
        "from,     from=2023-11-27&to=2024-12-31",
        "from,     from=1970-01-01",
        "from,     from=2024-06-02&to=2024-06-01",
        "from,     from=9999-12-31",
        "from,     from=01.06.2024",
        "to,       to=2024-02-30",
        "to,       to=1969-12-31",
        "by,       by=month",
        "language, language=a%00b"
    })
    void whatCannotBeIsRefusedEverywhereByTheNameOfTheField(String field, String query) {
        supervisor()
                .urlEncodingEnabled(false)
                .get("/api/statistics?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", is(field))
                .body("detail", startsWith(field + " must "));
        Browser.read(supervisor().urlEncodingEnabled(false).get("/statistics/calls.csv?" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2024-06-02&to=2024-06-01", "from=9999-12-31"})
    void aReversedRangeIsShownAgainWithAnErrorAtTheField(String query) {
        var page = Browser.open("/statistics?" + query);

        assertEquals(1, page.select("input[name=from][aria-invalid=true]").size());
        assertFalse(page.select("#error-from").text().isEmpty());
        assertTrue(page.select(".chart").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2023-11-27&to=2024-12-31", "from=1970-01-01&to=2024-12-31"})
    void ofATooLongRangeThePageShowsTheLastDays(String query) {
        var page = Browser.open("/statistics?" + query);

        assertEquals("2023-11-28", page.select("input[name=from]").attr("value"));
        assertTrue(page.select(".alert").text().contains("400 days"), page.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/statistics/nothing.csv", "/statistics/calls", "/statistics/calls.xls", "/statistics/.csv"})
    void aFileThatDoesNotExistIsNotFound(String path) {
        Browser.read(supervisor().get(path), 404);
    }

    @Test
    void theDaysAtBothEndsOfTheCalendarAreNoServerError() {
        supervisor().get("/api/statistics?to=1970-01-01").then().statusCode(200);
        supervisor()
                .get("/api/statistics?from=9999-12-01&to=9999-12-31&by=week")
                .then()
                .statusCode(200);
    }
}
