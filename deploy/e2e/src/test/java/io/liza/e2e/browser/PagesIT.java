package io.liza.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import io.liza.e2e.Liza;
import io.liza.local.telephone.caller.Calls;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in every language on a desk and on a phone: nothing sticks out, nothing complains, nobody is shut out. */
class PagesIT {
    private static final String LONG =
            "Bitte_nicht_vor_Montag_zustellen_".repeat(12) + " <script>alert(1)</script> =1+1 \u202e";
    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final List<String> GRAVE = List.of("serious", "critical");

    @BeforeAll
    static void aShopsDay() throws SQLException {
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
        PAGES.put("home", "/");
        PAGES.put("calls", "/calls");
        PAGES.put("calls-filtered", "/calls?status=PROBLEM&language=de&problems=on&from=2026-01-01&order_number=123");
        PAGES.put("call", liza.dashboard.pathOfCall(call));
        PAGES.put("orders", "/orders");
        PAGES.put("import", "/orders/import");
        String person = "/privacy/people/"
                + liza.ask("select caller_id from call where sid = '" + call + "'")
                        .get(0);
        PAGES.put("privacy", "/privacy");
        PAGES.put("person", person);
        PAGES.put("erasure", person + "/erasure");
        PAGES.put("records", "/privacy/records");
        PAGES.put("order", liza.dashboard.pathOfOrder("9001"));
        PAGES.put("statistics", "/statistics");
        PAGES.put("account", "/account");
        PAGES.put("tokens", "/account/tokens");
        PAGES.put("accounts", "/accounts");
        PAGES.put("all-tokens", "/accounts/tokens");
        PAGES.put("audit", "/audit");
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
        try (var visit = Visit.of(locale, width, scheme)) {
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

    /** Else all could be well because nothing was looked at. */
    @Test
    void aBarrierIsFound() {
        try (var visit = Visit.of("en-GB", 1280)) {
            visit.page.setContent("<html lang=en><title>Barrier</title><main><button></button></main></html>");

            assertEquals(1, barriers(visit).size());
        }
    }

    private static List<String> barriers(Visit visit) {
        // Pages have no frames, for which axe would open another window.
        return new AxeBuilder(visit.page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().get(0).getHtml())
                        .toList();
    }
}
