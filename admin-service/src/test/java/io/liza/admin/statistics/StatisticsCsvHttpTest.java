package io.liza.admin.statistics;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.call.CallStep;
import io.liza.admin.fixture.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same numbers for spreadsheets and for programs. */
@QuarkusTest
class StatisticsCsvHttpTest {

    @BeforeAll
    static void aWeekOfCalls() {
        WeekOfCalls.isHeld();
    }

    @Test
    void aTableIsAFileWithANameThatSaysWhatIsInIt() {
        supervisor()
                .get("/statistics/calls.csv?from=2024-06-03&to=2024-06-04")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"liza-calls-2024-06-03-2024-06-04.csv\"")
                .body(is("\uFEFF\"period\",\"from\",\"to\",\"calls\"\r\n"
                        + "\"2024-06-03\",\"2024-06-03\",\"2024-06-03\",\"4\"\r\n"
                        + "\"2024-06-04\",\"2024-06-04\",\"2024-06-04\",\"0\"\r\n"));
    }

    @Test
    void numbersArePlainInEveryLanguageOfTheReader() {
        String week = WeekOfCalls.QUERY + "&by=week";

        for (String language : List.of("en", "de", "ru")) {
            assertEquals(
                    List.of("period,from,to,consents,refusals,consent_rate", "2024-W23,2024-06-03,2024-06-09,4,1,0.8"),
                    file("consents", week, language));
            assertEquals(
                    List.of(
                            "period,from,to,calls,median_seconds,p95_seconds",
                            "2024-W23,2024-06-03,2024-06-09,5,30,82"),
                    file("handling", week, language));
            assertEquals(List.of("language,calls,share", "de,4,0.8", "en,1,0.2"), file("languages", week, language));
        }
    }

    @Test
    void hoursAndOrdersAreFilesToo() {
        List<String> hours = file("hours", WeekOfCalls.QUERY + "&language=de", "en");

        assertEquals(1 + 168, hours.size());
        assertEquals("weekday,hour,calls", hours.get(0));
        assertEquals("1,8,2", hours.get(1 + 8));
        assertEquals("4,14,1", hours.get(1 + 3 * 24 + 14));
        assertEquals(
                List.of("order_number,asked", WeekOfCalls.ORDER + ",2", WeekOfCalls.OTHER_ORDER + ",1"),
                file("orders", WeekOfCalls.QUERY + "&language=de", "en"));
    }

    @Test
    void funnelAndOutcomesAreFilesToo() {
        List<String> funnel = file("funnel", WeekOfCalls.QUERY, "de");

        assertEquals(1 + 3 * 6, funnel.size());
        assertEquals("language,stage,calls,share", funnel.get(0));
        assertEquals("all,CALLED,5,1.0", funnel.get(1));
        assertEquals("de,TOLD,3,0.75", funnel.get(12));
        assertEquals(
                List.of("outcome,calls,share", "STATUS_TOLD,4,0.8", "REFUSED,1,0.2"),
                file("outcomes", WeekOfCalls.QUERY, "en"));
        assertEquals(
                List.of("period,from,to,problems", "2024-W23,2024-06-03,2024-06-09,0"),
                file("problems", WeekOfCalls.QUERY + "&by=week", "en"));
        assertEquals(
                "step,calls,share", file("hang-ups", WeekOfCalls.QUERY, "en").get(0));
    }

    @Test
    void whereNothingWasCountedAFileHasItsHeaderAndThePeriods() {
        assertEquals(List.of("order_number,asked"), file("orders", "from=2020-01-01&to=2020-01-02", "en"));
        assertEquals(
                "2020-01-01,2020-01-01,2020-01-01,0,,",
                file("handling", "from=2020-01-01&to=2020-01-02", "en").get(1));
    }

    @Test
    void aTextThatWasCountedIsNoFormulaInASpreadsheet() {
        Database.run("insert into statistics_day (day, language, calls) values ('2024-07-01', '=1+1', 1)");

        assertEquals(
                List.of("language,calls,share", "'=1+1,1,1.0"),
                file("languages", "from=2024-07-01&to=2024-07-01", "en"));
    }

    @Test
    void theApiTellsAllOfIt() {
        supervisor()
                .get("/api/statistics?" + WeekOfCalls.QUERY)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("language", nullValue())
                .body("total.calls", is(5))
                .body("total.consents", is(4))
                .body("total.refusals", is(1))
                .body("total.consentRate", is(0.8f))
                .body("total.ordersAsked", is(4))
                .body("total.handlingTime.calls", is(5))
                .body("total.handlingTime.medianSeconds", is(30))
                .body("total.handlingTime.p95Seconds", is(82))
                .body("total.problems", is(0))
                .body("total.settled.share", is(1.0f))
                .body("periods.period.name[0]", is("2024-06-03"))
                .body("periods.calls", is(List.of(4, 0, 0, 1, 0, 0, 0)))
                .body("periods[1].consentRate", nullValue())
                .body("periods[1].handlingTime.medianSeconds", nullValue())
                .body("languages.language", is(List.of("de", "en")))
                .body("hours.size()", is(168))
                .body("hours.findAll { it.calls > 0 }.weekday", is(List.of(1, 1, 4)))
                .body("hours.findAll { it.calls > 0 }.hour", is(List.of(8, 9, 14)))
                .body("orders.orderNumber", is(List.of(WeekOfCalls.ORDER, WeekOfCalls.OTHER_ORDER)))
                .body("orders.asked", is(List.of(3, 1)))
                .body("funnel[1].stage", is("CONSENTED"))
                .body("funnel[1].language", nullValue())
                .body("funnel[1].share", is(0.8f))
                .body("outcomes.outcome", is(List.of("STATUS_TOLD", "REFUSED")))
                .body("hangUps.calls", is(Collections.nCopies(CallStep.values().length, 0)))
                .body("settled.calls", is(4))
                .body("settled.of", is(4));
    }

    @Test
    void theApiTakesTheLanguageToo() {
        supervisor()
                .get("/api/statistics?language=en&" + WeekOfCalls.QUERY)
                .then()
                .body("language", is("en"))
                .body("total.calls", is(1))
                .body("total.handlingTime.medianSeconds", is(82))
                .body("orders.asked", is(List.of(1)));
    }

    @Test
    void theSeparatorIsAChoice() {
        String file = "/statistics/calls.csv?from=2024-06-03&to=2024-06-03&separator=";

        supervisor()
                .get(file + "semicolon")
                .then()
                .body(is("\uFEFF\"period\";\"from\";\"to\";\"calls\"\r\n"
                        + "\"2024-06-03\";\"2024-06-03\";\"2024-06-03\";\"4\"\r\n"));
        supervisor().get(file + "colon").then().statusCode(400);
    }

    /** Its lines, without quotation marks. */
    private static List<String> file(String name, String query, String language) {
        return supervisor()
                .header("Accept-Language", language)
                .get("/statistics/" + name + ".csv?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .substring(1)
                .replace("\"", "")
                .lines()
                .toList();
    }
}
