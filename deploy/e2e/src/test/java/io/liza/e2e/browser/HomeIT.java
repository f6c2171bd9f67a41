package io.liza.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.liza.e2e.Liza;
import io.liza.local.telephone.caller.Calls;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Home as a queue, the search from everywhere, and the statistics. */
class HomeIT {

    private static final String CALLER = "+4915150000191";
    private static final String ORDER = "9391";

    private final Liza liza = Liza.running();
    private BrowserVisit visit;
    private Page page;

    @BeforeEach
    void comes() {
        visit = BrowserVisit.of("en-GB", 1280);
        page = visit.page;
    }

    @AfterEach
    void leaves() {
        assertEquals(List.of(), visit.complaints());
        visit.close();
    }

    @Test
    void whatWaitsComesFirstThenLiveCallsThenTheFigures() {
        page.navigate("/");

        assertEquals(
                List.of("Needs attention", "Live calls", "Today"),
                page.locator("main h2").allTextContents().stream()
                        .map(text -> text.replaceAll("\\d.*", "").strip())
                        .toList());
        assertThat(page.locator("#figures svg[role=img]")).hasCount(5);
    }

    @Test
    void anEnquiryComesAndGoesWithoutAReload() {
        String order = "9392";
        page.navigate("/");
        Locator row = page.locator("#queue-enquiries li", new Page.LocatorOptions().setHasText(order));
        assertThat(row).hasCount(0);

        call(order);
        assertThat(row).isVisible();

        liza.dashboard.post("/api" + liza.dashboard.pathOfOrder(order) + "/status", Map.of("status", "SHIPPED"));
        assertThat(row).hasCount(0);
    }

    @Test
    void anOverdueOrderIsFoundByKeys() {
        String order = "9393";
        call(order);
        liza.dashboard.post(
                "/api" + liza.dashboard.pathOfOrder(order) + "/status",
                Map.of("status", "DELAYED", "promisedFrom", "2020-01-02", "promisedTo", "2020-01-03"));
        page.navigate("/");
        Locator row = page.locator("#queue-overdue li a", new Page.LocatorOptions().setHasText(order));
        assertThat(row).containsText("Promised by Jan 3, 2020");

        for (int rows = 0;
                rows < 40
                        && !row.evaluate("link => link === document.activeElement")
                                .equals(true);
                rows++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText(order);
    }

    @Test
    void aLiveCallShowsItsStepAndARunningDuration() throws SQLException {
        page.navigate("/");
        liza.change("insert into call (sid, started_at, language, country_code, status, step) values ('CA-live-home',"
                + " now() - interval '65 seconds', 'de', '49', 'HANDLED', 'ORDER_CONFIRM') on conflict do nothing");
        try {
            Locator row = page.locator("#live-calls li", new Page.LocatorOptions().setHasText("Confirmation"));
            assertThat(row).isVisible();
            String first = row.locator("time").textContent();
            assertTrue(first.matches("1:\\d\\d"), first);
            assertThat(row.locator("time")).not().hasText(first);
        } finally {
            liza.change("delete from call where sid = 'CA-live-home'");
        }
    }

    @Test
    void slashAndCtrlKFindAnOrderWithoutTheMouse() {
        call(ORDER);
        page.navigate("/calls");

        page.keyboard().press("/");
        assertThat(page.locator("#search-dialog input")).isFocused();
        page.keyboard().type(ORDER);
        assertThat(page.locator("#search-dialog li").first()).containsText("Order " + ORDER);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*" + liza.dashboard.pathOfOrder(ORDER)));

        page.keyboard().press("Control+k");
        page.keyboard().type("stat");
        assertThat(page.locator("#search-dialog li")).hasCount(1);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#search-dialog li a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/statistics"));

        page.keyboard().press("/");
        page.keyboard().press("Escape");
        assertThat(page.locator("#search-dialog")).isHidden();
    }

    @Test
    void aCallSidLeadsToTheCall() {
        String sid = liza.telephone()
                .from(CALLER)
                .caller(Calls.content(ORDER))
                .call()
                .callSid();
        String path = liza.dashboard.pathOfCall(sid);
        page.navigate("/");

        page.keyboard().press("/");
        page.keyboard().type(sid);
        // Faster than the results: the form then asks the service.
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*" + path));
    }

    @Test
    void theSearchForANumberIsAuditedOnceAndTypingItIsNot() throws SQLException {
        call(ORDER);
        page.navigate("/");
        int before = searches();

        page.keyboard().press("/");
        page.keyboard().type("0151 50000191");
        assertThat(page.locator("#search-dialog li").first()).hasText("Calls from 0151 50000191");
        assertEquals(before, searches());
        page.keyboard().press("Enter");

        assertThat(page.locator("tbody tr").first()).isVisible();
        assertTrue(page.url().contains("/calls?phone="), page.url());
        await().until(() -> searches() == before + 1);
    }

    @Test
    void statisticsCountACallWithoutAReloadAndCompareWithThePeriodBefore() {
        call(ORDER);
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        page.navigate("/statistics?from=%1$s&to=%1$s".formatted(today));
        Locator calls = page.locator("#figures strong").first();
        String counted = calls.textContent();
        assertThat(page.locator("#figures .before").first()).containsText("before:");
        assertThat(page.locator(".compared")).containsText("Compared with");

        call(ORDER);

        assertThat(calls).not().hasText(counted);
    }

    @Test
    void theHeatMapAndTheChartsFitOnAPhoneAndOnPaper() {
        call(ORDER);
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            page.navigate("/statistics");
            assertFalse(visit.isWiderThanTheScreen(), width + " px");
            BoundingBox heat = page.locator(".heat").boundingBox();
            assertTrue(heat.x >= 0 && heat.x + heat.width <= width && heat.height < 400, "heat map at " + width);
        }
        assertEquals(0, page.locator("canvas").count());
        assertThat(page.locator("#numbers tbody tr")).not().hasCount(30);
    }

    private int searches() throws SQLException {
        return Integer.parseInt(liza.ask("select count(*) from audit where action = 'NUMBER_SEARCHED'")
                .get(0));
    }

    private void call(String order) {
        liza.telephone().from(CALLER).caller(Calls.content(order)).call();
        liza.dashboard.page("/orders?order_number=" + order, order);
    }
}
