package io.liza.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import io.liza.e2e.Liza;
import io.liza.local.telephone.caller.Calls;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages share: navigation, keys, rows, forms, dates, the phone, the theme and paper. */
class ShellIT {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    /** A desk whose page is zoomed to 200 %. */
    private static final int ZOOMED = DESK / 2;
    /** The printable width of A4. */
    private static final int PAPER = 680;

    private static final String ORDER = "9601";
    private static final String LIST = "/calls?order_number=" + ORDER;
    private static final String WRAPPED =
            """
            links => links.filter(link => {
              const style = getComputedStyle(link);
              const text = link.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
              return text > 2.2 * parseFloat(style.fontSize);
            }).map(link => link.textContent)
            """;

    private BrowserVisit visit;
    private Page page;

    @BeforeAll
    static void threeCallsAboutAnOrder() {
        Chromium.running();
        Liza liza = Liza.running();
        for (int i = 1; i <= 3; i++) {
            liza.telephone()
                    .from("+491515000003" + i)
                    .caller(Calls.content(ORDER))
                    .call();
        }
        liza.dashboard.page("/orders?order_number=" + ORDER, ORDER);
    }

    @AfterEach
    void leaves() {
        assertEquals(
                List.of(),
                visit.complaints().stream()
                        .filter(text -> !text.contains("404 (Not Found)"))
                        .toList());
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "ru-RU"})
    void noNameInTheNavigationWraps(String locale) {
        comes(locale, DESK);
        page.navigate("/");

        assertEquals(List.of(), page.locator(".sections a").evaluateAll(WRAPPED));
        assertEquals(9, page.locator(".sections a:visible").count());
    }

    @Test
    void aPageCanBeZoomedTo200Percent() {
        comes("de-DE", ZOOMED);
        for (String path : List.of("/", "/calls", "/orders", "/inbox", "/statistics", "/settings", "/audit")) {
            page.navigate(path);

            assertFalse(visit.isWiderThanTheScreen(), path);
            assertEquals(0, page.locator(".sections a:visible").count(), "the menu is folded");
        }
        page.click(".menu-button");
        PlaywrightAssertions.assertThat(page.locator(".sections a[href='/audit']"))
                .isVisible();
        assertEquals(List.of(), page.locator(".sections a").evaluateAll(WRAPPED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | [A-Z][a-z]{2} \\d{1,2}, \\d{4}, \\d{1,2}:\\d\\d [AP]M",
                "de-DE | \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d",
                "ru-RU | \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d"
            })
    void aTimeIsWrittenAsTheLanguageWritesIt(String locale, Pattern written) {
        comes(locale, DESK);
        page.navigate(LIST);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/calls/*");

        PlaywrightAssertions.assertThat(page.locator("#facts time").first()).hasText(written);
    }

    @Test
    void aRelativeTimeStaysFresh() {
        comes("de-DE", DESK);
        page.navigate("/");
        page.evaluate(
                "const time = document.createElement('time'); time.id = 'ago'; time.dataset.ago = '26.11., 22:02';"
                        + "time.dateTime = new Date(Date.now() - 5 * 60_000 - 1_000).toISOString();"
                        + "document.querySelector('main').append(time);"
                        + "document.dispatchEvent(new Event('visibilitychange'))");
        PlaywrightAssertions.assertThat(page.locator("#ago")).hasText("vor 5 Min.");

        page.evaluate("document.getElementById('ago').dateTime = '2026-01-01T00:00:00Z';"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        PlaywrightAssertions.assertThat(page.locator("#ago")).hasText("26.11., 22:02");
    }

    @Test
    void aWholeRowOpensAndItsControlsKeepWorking() {
        comes("en-GB", DESK);
        page.navigate(LIST);
        page.locator("tbody tr").first().locator(".tick input").check();
        assertTrue(page.url().endsWith(LIST), page.url());

        page.locator("tbody tr").first().locator("td").nth(3).click();
        page.waitForURL("**/calls/*");
    }

    @Test
    void aListIsWorkedOnByKey() {
        comes("en-GB", DESK);
        page.navigate(LIST);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("x");
        PlaywrightAssertions.assertThat(page.locator("tbody tr:first-child .tick input"))
                .isChecked();
        page.keyboard().press("?");
        PlaywrightAssertions.assertThat(page.locator("#help")).isVisible();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("#help")).isHidden();

        page.keyboard().press("f");
        PlaywrightAssertions.assertThat(page.locator(".filters :focus")).hasCount(1);
        String first = page.locator("tbody tr a").first().getAttribute("href");
        page.locator("tbody tr a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**" + first);
    }

    @ParameterizedTest
    @CsvSource({
        "/settings, input[name=company]",
        "/settings, input[name=day-MONDAY]",
        "/settings/prompts/de/texts/goodbye, #text"
    })
    void unsavedInputIsNotLostWithoutAQuestion(String form, String field) {
        comes("en-GB", DESK);
        var questions = new ArrayList<String>();
        page.onDialog(dialog -> {
            questions.add(dialog.type());
            dialog.accept();
        });
        page.navigate(form);
        page.navigate("/calls");
        assertEquals(List.of(), questions, "nothing was typed");

        page.navigate(form);
        page.locator(field).pressSequentially("x");
        page.navigate("/calls");
        assertEquals(List.of("beforeunload"), questions);
    }

    @Test
    void afterBackAListAndItsFiltersAgree() {
        comes("en-GB", DESK);
        page.navigate("/calls");
        page.fill("input[name=order_number]", ORDER);
        page.click(".filters .buttons button");
        page.waitForURL("**order_number=" + ORDER + "**");

        page.goBack();
        PlaywrightAssertions.assertThat(page.locator(".chips")).hasCount(0);
        PlaywrightAssertions.assertThat(page.locator("input[name=order_number]"))
                .hasValue("");
    }

    @Test
    void aStatusThatWasJustChosenIsSavedWhenThePageIsLeft() {
        comes("en-GB", DESK);
        page.navigate(LIST);
        String status = "tbody tr:first-child select[name=status]";
        String chosen = page.inputValue(status).equals("HANDLED") ? "PROBLEM" : "HANDLED";

        page.selectOption(status, chosen);
        page.navigate("/account");
        page.navigate(LIST);

        PlaywrightAssertions.assertThat(page.locator(status)).hasValue(chosen);
    }

    @Test
    void onAPhoneAFormThatIsNoFilterIsNotFolded() {
        comes("en-GB", PHONE);
        page.navigate("/accounts");
        page.click("a[aria-label='Change admin']");

        PlaywrightAssertions.assertThat(page.locator("main select[name=role]")).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".fold")).hasCount(0);
    }

    @Test
    void onAPhoneFiltersAreFoldedAndARowIsACard() {
        comes("de-DE", PHONE);
        page.navigate(LIST);

        PlaywrightAssertions.assertThat(page.locator(".filters")).isHidden();
        PlaywrightAssertions.assertThat(page.locator(".fold")).hasText(Pattern.compile("\\(1\\)"));
        double height = page.locator("tbody tr").first().boundingBox().height;
        assertTrue(height < 120, "a card is " + height + " px high");
        page.click(".fold");
        PlaywrightAssertions.assertThat(page.locator(".filters")).isVisible();
        assertFalse(visit.isWiderThanTheScreen());
    }

    @Test
    void theThemeIsChosenAndKept() {
        comes("en-GB", DESK);
        page.navigate("/");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");

        page.click("[data-theme=dark]");
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        page.click("[data-theme=system]");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
    }

    @Test
    void aPageCanBePrinted() {
        comes("en-GB", PAPER);
        page.navigate("/");
        page.evaluate("localStorage.setItem('liza-theme', 'dark')");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : List.of("/", LIST, "/orders", "/inbox", "/statistics", "/audit")) {
            page.navigate(path);

            assertFalse(visit.isWiderThanTheScreen(), path);
            assertEquals(
                    0,
                    page.locator("button:visible, .topbar:visible, .rows input:visible, .filters:visible")
                            .count(),
                    path);
            PlaywrightAssertions.assertThat(page.locator(".printed")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
        }
    }

    @Test
    void theHeaderOfAListStays() {
        comes("en-GB", DESK);
        page.setViewportSize(DESK, 220);
        page.navigate(LIST);
        page.evaluate("scrollTo(0, document.body.scrollHeight)");

        double top = page.locator(".rows thead th").first().boundingBox().y;
        assertTrue(top >= 0 && top < 10, "the header is at " + top);
    }

    @Test
    void aMessageOffersItsUndoForHalfAMinute() {
        comes("en-GB", DESK);
        page.clock().install();
        page.context()
                .addCookies(List.of(new Cookie(
                                "liza-flash",
                                Base64.getUrlEncoder().withoutPadding().encodeToString("/undo\nSaved".getBytes(UTF_8)))
                        .setUrl(Liza.running().admin.url().toString())));
        page.navigate("/");
        PlaywrightAssertions.assertThat(page.locator("#flash button")).isVisible();

        page.clock().fastForward(31_000);
        PlaywrightAssertions.assertThat(page.locator("#flash button")).hasCount(0);
        PlaywrightAssertions.assertThat(page.locator("#flash")).containsText("Saved");
    }

    @Test
    void anUnknownPageIsInTheLanguageOfTheUserAndKeepsTheNavigation() {
        comes("de-DE", DESK);
        page.navigate("/nothing");

        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Seite nicht gefunden.");
        page.click(".sections a[href='/calls']");
        page.waitForURL("**/calls");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsNamedAtItsField() {
        comes("de-DE", DESK);
        page.navigate("/calls");
        page.fill("input[name=from]", "2026-06-02");
        page.fill("input[name=to]", "2026-06-01");
        page.click(".filters .buttons button");

        PlaywrightAssertions.assertThat(page.locator("#error-from")).hasText("„Von“ liegt nach „Bis“.");
    }

    private void comes(String locale, int width) {
        visit = BrowserVisit.of(locale, width);
        page = visit.page;
    }
}
