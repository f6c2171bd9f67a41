package io.liza.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.liza.e2e.Liza;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor works through the calls: finds, sorts and opens them, and goes from one to the next. */
class CallsIT {
    private static final String CALLER = "+4915150000191";

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
    void theListSaysWhenWhoWhatAndHowLongAndSorts() {
        call(CALLER, "9191");

        page.navigate("/calls?order_number=9191");
        assertEquals(
                List.of("Time", "Caller", "Language", "Order", "Outcome", "Status", "Duration"),
                page.locator("table.calls th").allInnerTexts().stream()
                        .map(String::strip)
                        .toList());
        assertThat(page.locator("tbody time").first()).hasText("just now");
        assertTrue(page.locator("tbody time").first().getAttribute("title").contains("202"), "the exact time on hover");
        assertThat(page.locator("tbody td[data-label=Order] a").first()).hasText("9191");

        page.navigate("/calls");
        page.click("th a:has-text('Duration')");
        assertThat(page.locator("th[aria-sort=descending]")).hasText("Duration");
        page.click("th a:has-text('Duration')");
        assertThat(page.locator("th[aria-sort=ascending]")).hasText("Duration");
        page.click("th a:has-text('Time')");
        page.click("th a:has-text('Time')");
        assertThat(page.locator("th[aria-sort=ascending]")).hasText("Time");
        assertTrue(page.url().endsWith("sort=oldest"), page.url());
    }

    @Test
    void aSlowReloadDelaysTheNextOneBySecondsOnly() {
        Locator rows = page.locator("tbody tr");
        var isFirst = new AtomicBoolean(true);
        page.navigate("/calls?order_number=77193661");
        page.route("**/calls?*", route -> {
            if (isFirst.getAndSet(false)) {
                LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
            }
            route.resume();
        });

        call(CALLER, "77193661");
        var soon = new LocatorAssertions.HasCountOptions().setTimeout(10_000);
        assertThat(rows).hasCount(1, soon);
        call(CALLER, "77193661");
        assertThat(rows).hasCount(2, soon);
    }

    @Test
    void anOpenProblemNeedsAttentionUntilItIsDealtWith() {
        String sid = liza.telephone()
                .from("+4915150000192")
                .caller(Calls.notUnderstood())
                .call()
                .callSid();
        String path = liza.dashboard.pathOfCall(sid);

        page.navigate("/calls");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Needs attention"))
                .click();
        page.locator("a[href^='" + path + "?']").click();
        assertThat(page.locator(".heading .outcome")).not().isEmpty();
        page.selectOption(".heading select[name=status]", "COMPLETED");
        assertThat(page.locator(".saved")).isVisible();

        page.click(".crumbs a");
        assertThat(page.locator(".views [aria-current]")).containsText("Needs attention");
        assertThat(page.locator("a[href^='" + path + "?']")).hasCount(0);
        page.click(".views a:has-text('Had a problem')");
        assertThat(page.locator("a[href^='" + path + "?']")).hasCount(1);
    }

    @Test
    void oneCallLeadsToTheNextOfItsListAndToTheOthersOfItsCaller() {
        call(CALLER, "77193651");
        call("+12025550193", "77193651");
        call(CALLER, "77193651");

        page.navigate("/calls?order_number=77193651&language=de");
        List<Object> paths = paths("tbody td[data-label=Time] a");
        page.locator("tbody td[data-label=Time] a").first().click();
        page.waitForURL("**" + paths.get(0) + "?**");
        page.keyboard().press("n");
        page.waitForURL("**" + paths.get(1) + "?**");
        assertThat(page.locator("a[rel=next]")).hasCount(0);
        page.click("a[rel=prev]");
        page.waitForURL("**" + paths.get(0) + "?**");

        assertTrue(paths("#others a").contains(paths.get(1)), "the other call of the caller");
        page.click(".crumbs a");
        assertTrue(page.url().endsWith("/calls?language=de&order_number=77193651"), page.url());
    }

    @Test
    void toldAndNowAreApartAndANumberThatWasNotConfirmedSaysSo() {
        String told = call(CALLER, "9194");
        liza.dashboard.setOrderStatus("9194", "SHIPPED");
        liza.telephone().from(CALLER).caller(Calls.content("9194")).call();
        String again = call(CALLER, "9194");
        liza.dashboard.setOrderStatus("9194", "DELIVERED");

        page.navigate(liza.dashboard.pathOfCall(told));
        assertThat(page.locator("#orders li")).containsText("No status told");
        page.navigate(liza.dashboard.pathOfCall(again));
        assertThat(page.locator("#orders li")).containsText("Told caller: Shipped");
        assertThat(page.locator("#orders li .badge")).hasText("Delivered");

        String left = liza.telephone()
                .from(CALLER)
                .caller(Calls.content("9195"))
                .hangupAfter(3)
                .call()
                .callSid();
        page.navigate(liza.dashboard.pathOfCall(left));
        assertThat(page.locator("#orders li")).hasText("9195 Entered, not confirmed");
    }

    @Test
    void theSidLeadsToTheCallAndItsTechnicalDetailsStayOpenWhenThePageChanges() {
        String sid = call(CALLER, "9196");
        String path = liza.dashboard.pathOfCall(sid);

        page.navigate("/calls/" + sid);
        assertTrue(page.url().endsWith(path), page.url());
        assertFalse(page.locator("#technical .code").isVisible());
        page.click("#technical summary");
        assertThat(page.locator("#technical .code")).hasText(sid);

        liza.dashboard.post("/api" + path + "/status", Map.of("status", "PROBLEM"));
        assertThat(page.locator("#history li")).containsText("Problem");
        assertThat(page.locator("#technical .code")).isVisible();
    }

    @Test
    void theNumberThatIsNotShownHasAReason() {
        Telephone refusing = liza.telephone().from("+4915150000197").caller(Calls.refusing());
        String path = liza.dashboard.pathOfCall(refusing.call().callSid());

        page.navigate(path);
        assertThat(page.locator("#facts dd").first()).hasText("Not shared (no consent)");
    }

    private String call(String from, String order) {
        String sid =
                liza.telephone().from(from).caller(Calls.content(order)).call().callSid();
        liza.dashboard.page("/calls?order_number=" + order, order);
        liza.dashboard.pathOfCall(sid);
        return sid;
    }

    @SuppressWarnings("unchecked")
    private List<Object> paths(String links) {
        return (List<Object>) page.locator(links).evaluateAll("all => all.map(a => a.pathname)");
    }
}
