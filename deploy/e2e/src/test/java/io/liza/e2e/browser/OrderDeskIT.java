package io.liza.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.liza.e2e.Liza;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor keeps orders: notes, fields, and several at once. */
class OrderDeskIT {
    private static final String COLLEAGUE = "olga";

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
                        .filter(text -> !text.contains("400 (Bad Request)"))
                        .toList());
        visit.close();
    }

    @Test
    void aNoteInOneTabLeavesTheStatusOfTheOther() {
        String path = order("9301");
        page.navigate(path);
        page.fill("textarea[name=note]", "parcel returned");
        liza.dashboard.setOrderStatus("9301", "DELAYED");

        page.click(".thread button");

        assertThat(page.locator("#notes li")).hasCount(1);
        assertThat(page.locator("#notes")).containsText("parcel returned");
        assertThat(page.locator("#notes")).containsText("admin");
        assertThat(page.locator("#flash")).containsText("Note added.");
        assertThat(page.locator("#heading select")).hasValue("DELAYED");
    }

    @Test
    void aNoteAppearsInTheOtherTabWhileSomethingIsTypedThere() {
        String path = order("9302");
        page.navigate(path);
        page.fill("textarea[name=note]", "mine");
        try (var other = BrowserVisit.of("en-GB", 1280)) {
            other.page.navigate(path);
            other.page.fill("textarea[name=note]", "theirs");
            other.page.click(".thread button");
        }

        assertThat(page.locator("#notes")).containsText("theirs");
        assertThat(page.locator("textarea[name=note]")).hasValue("mine");
    }

    @Test
    void aFormSendsOnlyWhatWasChanged() {
        liza.dashboard.importOrders(
                "number,status,carrier,tracking_number,promised_to\n9303,SHIPPED,DHL,T1,2026-12-04\n");
        page.navigate(liza.dashboard.pathOfOrder("9303"));
        page.fill("input[name=carrier]", "GLS");

        var sent = page.waitForRequest("**/fields", () -> page.click("#edit button"));

        assertTrue(sent.postData().contains("carrier=GLS"), sent.postData());
        for (String unchanged : List.of("tracking_number", "promised", "status", "message", "notes")) {
            assertTrue(!sent.postData().contains(unchanged), sent.postData());
        }
        assertThat(page.locator("#facts")).containsText("GLS");
        assertThat(page.locator("#facts")).containsText("Dec 4, 2026");
    }

    @Test
    void aMistakeIsShownAtItsFieldAndTheRestIsSentAgain() {
        page.navigate(order("9304"));
        page.fill("input[name=carrier]", "GLS");
        page.fill("input[name=tracking_link]", "http://track.example");
        page.click("#edit button");

        assertThat(page.locator("#error-tracking_link")).containsText("https://");
        page.fill("input[name=tracking_link]", "https://track.example");
        page.click("#edit button");

        assertThat(page.locator("#facts")).containsText("GLS");
    }

    @Test
    void severalAtOnceWithShiftAnAddressAndUndo() {
        for (String number : List.of("93051", "93052", "93053")) {
            order(number);
        }
        page.navigate("/orders?order_number=9305");
        Locator boxes = page.locator("tbody .tick input");
        boxes.nth(0).check();
        boxes.nth(2).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("[data-bulk-count]")).hasText("3");
        assertThat(page.locator("[data-bulk] select")).hasValue("");
        page.selectOption("[data-bulk] select", "DELAYED");
        page.click("[data-bulk] button");
        assertThat(page.locator("h1")).hasText("Review 3 changes");
        page.reload();
        assertThat(page.locator("h1")).hasText("Review 3 changes");
        page.goBack();
        assertThat(page.locator("[data-bulk-count]")).hasText("3");
        page.selectOption("[data-bulk] select", "DELAYED");
        page.click("[data-bulk] button");
        assertThat(page.locator("h1")).hasText("Review 3 changes");
        page.locator("tbody .tick input").nth(1).uncheck();
        assertThat(page.locator("[data-bulk-count]")).hasText("2");

        page.click(".actions button");

        assertTrue(page.url().endsWith("/orders?order_number=9305"), page.url());
        assertThat(page.locator("#flash")).containsText("2 statuses changed.");
        assertEquals(List.of("DELAYED", "SHIPPED", "DELAYED"), statuses());
        page.click("#flash button");
        assertThat(page.locator("#flash")).containsText("2 statuses restored.");
        assertEquals(List.of("SHIPPED", "SHIPPED", "SHIPPED"), statuses());
    }

    @Test
    void aRowThatSomebodyElseChangesIsMarkedAndLeftOut() throws SQLException {
        liza.change("insert into account (name, password, role, created_at) select '" + COLLEAGUE
                + "', password, 'SUPERVISOR', now() from account where name = 'admin' on conflict do nothing");
        order("93061");
        order("93062");
        page.navigate("/orders?order_number=9306");
        page.check("[data-tick-all]");
        page.selectOption("[data-bulk] select", "CANCELLED");
        page.click("[data-bulk] button");
        try (var colleague = BrowserVisit.as(COLLEAGUE, "en-GB", 1280)) {
            colleague.page.navigate(liza.dashboard.pathOfOrder("93061"));
            colleague.page.selectOption("#heading select", "DELAYED");
            assertThat(colleague.page.locator(".saved")).isVisible();
        }

        page.click(".actions button");

        assertThat(page.locator("tr.conflict")).hasCount(1);
        assertThat(page.locator("tr.conflict input")).not().isChecked();
        page.click(".actions button");
        assertThat(page.locator("#flash")).containsText("1 status changed.");
        assertEquals(List.of("CANCELLED", "DELAYED"), statuses());
    }

    /** Imports an order and returns the path of its page. */
    private String order(String number) {
        liza.dashboard.importOrders("number,status\n" + number + ",SHIPPED\n");
        return liza.dashboard.pathOfOrder(number);
    }

    private List<?> statuses() {
        return (List<?>)
                page.locator("tbody select[name=status]").evaluateAll("all => all.map(select => select.value)");
    }
}
