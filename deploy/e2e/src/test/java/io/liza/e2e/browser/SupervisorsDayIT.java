package io.liza.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.liza.e2e.Liza;
import io.liza.local.telephone.caller.Calls;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor's work with mouse and keyboard. */
class SupervisorsDayIT {
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
        assertEquals(
                List.of(),
                visit.complaints().stream()
                        .filter(text -> !text.contains("409 (Conflict)"))
                        .toList());
        visit.close();
    }

    @Test
    void narrowsTheListAndTakesAFilterAway() {
        call("+4915150000011", "9101");

        page.navigate("/calls");
        page.selectOption("select[name=language]", "de");
        page.fill("input[name=order_number]", "9101");
        page.click(".filters button");
        PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(1);
        assertTrue(page.url().contains("language=de") && page.url().contains("order_number=9101"), page.url());

        page.click(".chips a:has-text('Order number')");
        PlaywrightAssertions.assertThat(page.locator(".chips a")).hasCount(1);
        assertFalse(page.url().contains("order_number"), page.url());
    }

    @Test
    void setsAStatusInPlaceAndTheNextCallerHearsIt() {
        call("+4915150000012", "9102");

        page.navigate("/orders?order_number=9102");
        page.selectOption("tbody select[name=status]", "SHIPPED");
        PlaywrightAssertions.assertThat(page.locator(".saved")).isVisible();

        assertTrue(call("+4915150000012", "9102").contains("wurde versandt"));
    }

    @Test
    void isToldThatSomebodyElseWasFasterUntilTheyChooseAgain() {
        call("+4915150000015", "9105");
        page.navigate("/orders?order_number=9105");
        page.focus("tbody select[name=status]");
        liza.dashboard.post("/api" + liza.dashboard.pathOfOrder("9105") + "/status", Map.of("status", "DELAYED"));

        page.selectOption("tbody select[name=status]", "SHIPPED");
        PlaywrightAssertions.assertThat(page.locator(".stale")).isVisible();
        page.click("h1");
        page.waitForTimeout(1_500);
        PlaywrightAssertions.assertThat(page.locator(".stale")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("tbody select[name=status]"))
                .hasValue("DELAYED");

        page.selectOption("tbody select[name=status]", "SHIPPED");
        PlaywrightAssertions.assertThat(page.locator(".saved")).isVisible();
    }

    @Test
    void choosesAStatusByKeyWithoutLosingTheirPlace() throws SQLException {
        call("+4915150000016", "9106");
        page.navigate("/orders?order_number=9106");

        page.focus("tbody select[name=status]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");

        PlaywrightAssertions.assertThat(page.locator(".saved")).isVisible();
        PlaywrightAssertions.assertThat(page.locator(":focus")).hasValue("SHIPPED");
        assertEquals(
                List.of("ENQUIRY|SHIPPED"),
                liza.ask("select from_status || '|' || to_status from status_change join orders on orders.id = order_id"
                        + " where number = '9106'"));
    }

    @Test
    void setsSeveralAtOnceAfterLookingAtWhatWouldChange() {
        call("+4915150000013", "9103");
        call("+4915150000013", "9103");

        page.navigate("/calls?order_number=9103");
        assertFalse(page.isVisible("[data-bulk]"), "nothing is ticked yet");
        PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(2);
        page.check("[data-tick-all]");
        PlaywrightAssertions.assertThat(page.locator("[data-bulk-count]")).hasText("2");
        page.selectOption("[data-bulk] select", "PROBLEM");
        page.click("[data-bulk] button");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Review 2 changes");
        page.click(".actions button");

        assertTrue(page.url().endsWith("/calls?order_number=9103"), page.url());
        assertEquals(
                List.of("Problem", "Problem"),
                page.locator("tbody select").evaluateAll("all => all.map(s => s.selectedOptions[0].text)"));
    }

    @Test
    void getsEverywhereByKey() {
        page.navigate("/calls?size=25");
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(page.locator(":focus")).hasText("Skip to content");
        page.keyboard().press("Enter");
        page.keyboard().press("f");
        assertEquals("status", page.locator(":focus").getAttribute("name"));
        if (page.isVisible("[data-key=n]")) {
            page.keyboard().press("Escape");
            page.locator("h1").click();
            page.keyboard().press("n");
            page.waitForURL("**older=**");
        }
    }

    @Test
    void seesANumberOnlyOnPurpose() {
        call("+4915150000014", "9104");

        page.navigate("/calls?order_number=9104");
        page.click("tbody a");
        PlaywrightAssertions.assertThat(page.locator(".card-facts")).not().containsText("+4915150000014");
        page.click(".reveal button");
        PlaywrightAssertions.assertThat(page.locator(".card-facts")).containsText("+4915150000014");
    }

    private String call(String from, String order) {
        String said =
                liza.telephone().from(from).caller(Calls.content(order)).call().transcript();
        liza.dashboard.page("/orders?order_number=" + order, order);
        return said;
    }
}
