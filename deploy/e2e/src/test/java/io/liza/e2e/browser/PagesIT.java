package io.liza.e2e.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import io.liza.e2e.Liza;
import io.liza.local.dashboard.DashboardPage;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.Message;
import io.liza.local.telephone.caller.Question;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page in every language at the widths of a desk and a phone: no overflow, no console error, no accessibility
 * barrier.
 */
class PagesIT {
    private static final String LONG =
            "Bitte_nicht_vor_Montag_zustellen_".repeat(12) + " <script>alert(1)</script> =1+1 \u202e";
    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final List<String> GRAVE = List.of("serious", "critical");

    @BeforeAll
    static void aShopsDay() {
        Chromium.running();
        Liza liza = Liza.running();
        String call = liza.telephone()
                .from("+4915150000001")
                .caller(Calls.content("9001"))
                .call()
                .callSid();
        liza.telephone().from("+12025550101").caller(Calls.content("9001")).call();
        liza.telephone().from("+12025550102").caller(Calls.refusing()).call();
        liza.telephone().from("+4915150000003").caller(Calls.notUnderstood()).call();
        liza.dashboard.post(
                "/api" + liza.dashboard.pathOfOrder("9001") + "/status", Map.of("status", "DELAYED", "notes", LONG));
        liza.telephone()
                .from("+4915150000004")
                .message(Message.lasting(3))
                .caller(Calls.content("9004")
                        .wantingPeople()
                        .whenever(Question.CALLBACK, Answer.NO)
                        .whenever(Question.MESSAGE, Answer.YES)
                        .whenever(Question.MESSAGE_CONSENT, Answer.YES))
                .call();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> first(liza, "select sid from recording order by id desc limit 1")
                        .isPresent());
        String erased = "+12025550101";
        String erasure = location(liza.dashboard.submit("/privacy", "/privacy/people", Map.of("number", erased)));
        liza.dashboard
                .submit(
                        erasure + "/erasure",
                        "/privacy/erasures",
                        Map.of("person", erasure.replaceFirst(".*/", ""), "digits", erased))
                .then()
                .statusCode(303);
        for (DashboardPage page : DashboardPage.values()) {
            PAGES.put(name(page), page.address(sql -> first(liza, sql)).orElseThrow());
        }
        PAGES.put(name(DashboardPage.CALL), liza.dashboard.pathOfCall(call));
        PAGES.put(name(DashboardPage.ORDER), liza.dashboard.pathOfOrder("9001"));
        PAGES.put("calls-filtered", "/calls?status=PROBLEM&language=de&problems=on&from=2026-01-01&order_number=123");
        PAGES.put("calls-longest", "/calls?sort=longest");
        PAGES.put("missing", "/calls/999999999");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 1280, LIGHT",
        "en-GB, 390, DARK",
        "de-DE, 1280, DARK",
        "de-DE, 390, LIGHT",
        "ru-RU, 1280, LIGHT",
        "ru-RU, 390, DARK"
    })
    void everyPageIsFitToWorkWith(String locale, int width, ColorScheme scheme) {
        try (var visit = BrowserVisit.of(locale, width, scheme)) {
            var found = new TreeMap<String, Object>();
            PAGES.forEach((name, path) -> {
                visit.page.navigate(path);
                assertEquals(locale.substring(0, 2), visit.page.getAttribute("html", "lang"));
                visit.picture(name + "-" + locale.substring(0, 2) + "-" + width);
                if (visit.isWiderThanTheScreen()) {
                    found.put(name + " is wider than", width);
                }
                barriers(visit).forEach(barrier -> found.merge(barrier, name, (one, other) -> one + ", " + other));
            });
            assertEquals(Map.of(), found);
            assertEquals(
                    List.of(),
                    visit.complaints().stream()
                            .filter(text -> !text.contains("404"))
                            .toList());
        }
    }

    /** Proves that barriers are found at all. */
    @Test
    void aBarrierIsFound() {
        try (var visit = BrowserVisit.of("en-GB", 1280)) {
            visit.page.setContent("<html lang=en><title>Barrier</title><main><button></button></main></html>");

            assertEquals(1, barriers(visit).size());
        }
    }

    private static String name(DashboardPage page) {
        return page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> first(Liza liza, String sql) {
        try {
            return liza.ask(sql).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(Response redirection) {
        return URI.create(redirection.then().statusCode(303).extract().header("Location"))
                .getPath();
    }

    private static List<String> barriers(BrowserVisit visit) {
        // Pages have no frames, for which axe would open another window.
        return new AxeBuilder(visit.page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().get(0).getHtml())
                        .toList();
    }
}
