package io.liza.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.liza.e2e.Liza;
import io.liza.local.telephone.caller.Calls;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator changes what callers hear. */
class PromptsIT {
    private static final String GERMAN = "/settings/prompts/de";

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
        page.navigate(GERMAN);
        if (page.isVisible("form[action$='versions/0'] button")) {
            page.click("form[action$='versions/0'] button");
        }
        assertEquals(List.of(), visit.complaints());
        visit.close();
    }

    @Test
    void aSentenceIsDraftedTriedPublishedAndTakenBack() {
        page.navigate("/settings");
        page.click(".heading a[href='/settings/prompts']");
        page.click("td a:has-text('German')");
        page.click("a[href$='texts/goodbye']");
        page.fill("#text", "Drücken Sie die 1.");
        assertThat(page.locator("#error-text"))
                .containsText(
                        "right before a full stop", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        page.fill("#text", "Machen Sie es gut.");
        assertThat(page.locator(".replies mark").first()).hasText("Machen Sie es gut.");
        page.click("text=Save to the draft");
        assertThat(page.locator("#draft")).containsText("Machen Sie es gut.");
        assertFalse(call().contains("Machen Sie es gut."), "callers hear no draft");

        page.click("a[href$='/call']");
        page.waitForURL("**/call");
        page.keyboard().press("2");
        assertThat(page.locator(".timeline")).containsText("Machen Sie es gut.");
        assertThat(page.locator(".timeline")).containsText("Liza has hung up");

        page.navigate(GERMAN);
        page.click("#draft button:has-text('Publish')");
        assertThat(page.locator("#flash")).containsText("Published");
        page.waitForTimeout(1_000);
        assertTrue(call().contains("Machen Sie es gut."));

        page.click("form[action$='versions/0'] button");
        page.waitForTimeout(1_000);
        assertTrue(call().contains("Auf Wiederhören."));
    }

    @Test
    void aNumberIsTypedOnTheKeyboard() {
        page.navigate(GERMAN + "/call?order=OVERDUE");
        page.keyboard().press("1");
        for (String key : List.of("4", "7", "1", "1")) {
            assertThat(page.locator("output")).isVisible();
            page.keyboard().press(key);
        }
        assertThat(page.locator("output")).hasText("4711");
        page.keyboard().press("#");
        assertThat(page.locator(".timeline")).containsText("4 7 1 1");
        page.keyboard().press("1");
        assertThat(page.locator(".timeline")).containsText("hätte schon bei Ihnen sein sollen");
        page.goBack();
        assertThat(page.locator(".timeline")).not().containsText("hätte schon");
    }

    /** What a German caller who refuses the consent hears. */
    private String call() {
        return liza.telephone()
                .from("+4915150000099")
                .caller(Calls.refusing())
                .call()
                .transcript();
    }
}
