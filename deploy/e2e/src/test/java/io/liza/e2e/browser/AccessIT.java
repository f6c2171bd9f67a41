package io.liza.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.liza.e2e.Liza;
import io.liza.local.telephone.caller.Calls;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts, tokens, privacy and the audit trail: mistakes are explained at the field, and nothing acts unasked. */
class AccessIT {
    private static final String NUMBER = "+4915112300019";

    private final Liza liza = Liza.running();
    private BrowserVisit visit;
    private Page page;

    @AfterEach
    void leaves() {
        assertEquals(
                List.of(),
                visit.complaints().stream()
                        .filter(text -> !text.matches(".*status of (400|404|409).*"))
                        .toList());
        visit.close();
    }

    @Test
    void aMistakeStandsAtTheFieldInThePagesLanguageAndTheInputStays() {
        comes("de-DE");
        page.navigate("/accounts");
        page.fill("main input[name=name]", "admin");
        page.selectOption("main select[name=role]", "SUPERVISOR");
        page.click("main form button");

        assertThat(page.locator("#error-name")).hasText("Ein Konto mit diesem Namen gibt es schon.");
        assertThat(page.locator("main input[name=name]")).hasValue("admin");
        assertThat(page.locator("main select[name=role]")).hasValue("SUPERVISOR");
    }

    @Test
    void theLastAdministratorIsCalledThat() {
        comes("en-GB");
        page.navigate("/accounts");
        page.click("a[aria-label='Change admin']");
        page.selectOption("main select[name=role]", "VIEWER");
        page.click("main form button");

        assertThat(page.locator("main [role=alert]")).containsText("This is the last active administrator.");
        assertThat(page.locator("main button")).hasCount(0);
    }

    @Test
    void aRoleAndAResetAreConfirmedFirst() throws SQLException {
        account("browser-nina", "SUPERVISOR");
        comes("en-GB");
        page.navigate("/accounts");
        page.click("a[aria-label='Change browser-nina']");
        page.selectOption("main select[name=role]", "VIEWER");
        page.click("main form button");
        assertThat(page.locator("main .card-facts")).containsText("Supervisor → Viewer");
        assertEquals(List.of("SUPERVISOR"), liza.ask("select role from account where name = 'browser-nina'"));
        page.click("main form button");
        assertThat(page.locator("#flash")).containsText("Account browser-nina changed.");
        assertEquals(List.of("VIEWER"), liza.ask("select role from account where name = 'browser-nina'"));

        page.click("a[aria-label='Reset the password of browser-nina']");
        assertThat(page.locator("main .alert")).containsText("will be logged out on all devices");
        page.click("main form button");
        assertThat(page.locator("output.secret")).hasText(Pattern.compile("[A-Za-z0-9]{20}"));
    }

    @Test
    void aPasswordIsCheckedAndItsChangeConfirmed() throws SQLException {
        account("browser-paula", "VIEWER");
        visit = BrowserVisit.as("browser-paula", "ru-RU", 1280);
        page = visit.page;

        page.navigate("/account");
        changePassword("aaaaaaaaaaaa", "aaaaaaaaaaaa");
        assertThat(page.locator("#error-password")).containsText("Слишком легко угадать");
        changePassword("tree boat window", "tree boat windows");
        assertThat(page.locator("#error-again")).hasText("Пароли не совпадают.");
        changePassword("tree boat window", "tree boat window");
        assertThat(page.locator("#flash")).containsText("Пароль изменён.");

        page.navigate("/account/tokens");
        assertThat(page.locator("select[name=scope] option")).hasCount(1);
    }

    @Test
    void anUnclearNumberIsAskedForAndAnErasureWantsItsLastDigits() {
        call(NUMBER, "9119");
        comes("en-GB");
        page.navigate("/privacy");
        search("0151 99999999");
        assertThat(page.locator("#error-number")).containsText("Include the country code");
        assertThat(page.locator("main input[name=number]")).hasValue("0151 99999999");

        search("0151 12300019");
        page.click("main table a.number");
        page.click("main a.btn-outline-danger");
        assertThat(page.locator("h1")).containsText(NUMBER);
        assertThat(page.locator("main .list a")).hasCount(1);
        page.fill("main input[name=digits]", "1234");
        page.click("main .btn-danger");
        assertThat(page.locator("#error-digits")).containsText("Nothing was erased.");
        page.fill("main input[name=digits]", "0019");
        page.click("main .btn-danger");
        assertThat(page.locator("main")).containsText("This receipt does not identify the person.");
    }

    @Test
    void theAuditTrailNamesAnOrderByItsNumber() {
        call("+4915112300020", "9120");
        liza.dashboard.post("/api" + liza.dashboard.pathOfOrder("9120") + "/status", Map.of("status", "SHIPPED"));
        comes("de-DE");
        page.navigate("/audit");
        page.fill("main input[name=subject]", "9120");
        page.press("main input[name=subject]", "Enter");

        assertThat(page.locator("main tbody a")).hasText("Bestellung 9120");
        assertThat(page.locator("main tbody")).containsText("→ Versandt");
    }

    @Test
    void settingsSayThatTheyAreSaved() {
        comes("de-DE");
        page.navigate("/settings");
        page.click("#shop button");

        assertThat(page.locator("#flash")).containsText("Einstellungen gespeichert.");
    }

    private void comes(String locale) {
        visit = BrowserVisit.of(locale, 1280);
        page = visit.page;
    }

    private void changePassword(String password, String again) {
        page.fill("input[name=current]", Liza.PASSWORD);
        page.fill("input[name=password]", password);
        page.fill("input[name=again]", again);
        page.click("form[action='/account/password'] button");
    }

    private void search(String number) {
        page.fill("main input[name=number]", number);
        page.click("form[action='/privacy/people'] button");
    }

    private void account(String name, String role) throws SQLException {
        liza.change("insert into account (name, password, role, created_at) select '" + name + "', password, '" + role
                + "', now() from account where name = 'admin' on conflict do nothing");
    }

    private void call(String from, String order) {
        liza.telephone().from(from).caller(Calls.content(order)).call();
        liza.dashboard.page("/orders?order_number=" + order, order);
    }
}
