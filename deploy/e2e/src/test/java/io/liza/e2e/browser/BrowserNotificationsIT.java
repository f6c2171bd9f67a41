package io.liza.e2e.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.liza.e2e.Liza;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new entry in the inbox shows one notification of the browser, however many tabs are open. */
class BrowserNotificationsIT {

    /** Records notifications instead of showing them. */
    private static final String RECORDER =
            """
            window.shown = [];
            window.Notification = class {
              static permission = "granted";
              static requestPermission = async () => "granted";
              constructor(title, options) { window.shown.push(title + ": " + options.body); }
              close() {}
            };
            """;

    private static final String SWITCH_ON = "localStorage.setItem('liza-notify', 'on')";

    /** Id of the newest entry, above those of real ones. */
    private static long newest = 7_000_000_000L;

    private final Liza liza = Liza.running();
    private BrowserVisit visit;
    private Page first;
    private Page second;

    @BeforeEach
    void opensTwoTabs() {
        visit = BrowserVisit.of("de-DE", 1280);
        first = visit.page;
        first.context().addInitScript(RECORDER);
        second = first.context().newPage();
        first.navigate("/");
    }

    @AfterEach
    void leaves() {
        assertEquals(List.of(), visit.complaints());
        visit.close();
    }

    @Test
    void showsOneNotificationWithoutPersonalDataAndTheNextTabTakesOver() throws SQLException {
        first.evaluate(SWITCH_ON);
        newEntry();
        first.reload();
        awaitTrue(first, "localStorage.getItem('liza-notify-newest') !== null");
        second.navigate("/calls");

        newEntry();

        awaitTrue(first, "window.shown.length === 1");
        second.waitForTimeout(1_000);
        assertEquals(List.of("Liza: Neuer Eintrag im Posteingang"), first.evaluate("window.shown"));
        assertEquals(List.of(), second.evaluate("window.shown"));

        first.navigate("about:blank");
        second.waitForTimeout(2_000);
        newEntry();
        awaitTrue(second, "window.shown.length === 1");
    }

    @Test
    void showsNothingUnlessItIsSwitchedOn() throws SQLException {
        newEntry();
        first.waitForTimeout(2_000);

        assertEquals(List.of(), first.evaluate("window.shown"));
        assertEquals(null, first.evaluate("localStorage.getItem('liza-notify-newest')"));
    }

    /** The security policy of the pages forbids Playwright's own waiting for an expression. */
    private static void awaitTrue(Page page, String expression) {
        await().atMost(Duration.ofSeconds(15)).until(() -> page.evaluate(expression), Boolean.TRUE::equals);
    }

    /** Open pages learn of it as of a change of the entry. */
    private void newEntry() throws SQLException {
        long id = ++newest;
        liza.ask("select notify_people('INBOX_ENTRY', " + id + ")::text");
        liza.ask("select pg_notify('liza_live', 'tasks " + id + "')::text");
    }
}
