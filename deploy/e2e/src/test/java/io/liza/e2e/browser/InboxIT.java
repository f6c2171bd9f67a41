package io.liza.e2e.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.liza.e2e.Liza;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.Message;
import io.liza.local.telephone.caller.Question;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two supervisors, each with a browser of their own, work through the inbox. */
class InboxIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String COLLEAGUE = "anna";

    private final Liza liza = Liza.running();
    private BrowserVisit first;
    private BrowserVisit second;

    @BeforeEach
    void come() throws Exception {
        liza.change("insert into account (name, password, role, created_at) select '" + COLLEAGUE
                + "', password, 'SUPERVISOR', now() from account where name = 'admin' on conflict do nothing");
        first = BrowserVisit.of("en-GB", 1280);
        second = BrowserVisit.as(COLLEAGUE, "de-DE", 1280);
    }

    @AfterEach
    void leave() {
        for (BrowserVisit visit : List.of(first, second)) {
            assertEquals(
                    List.of(),
                    visit.complaints().stream()
                            .filter(text -> !text.contains("409 (Conflict)") && !text.contains("404 (Not Found)"))
                            .toList());
            visit.close();
        }
    }

    @Test
    void ofTwoWhoTakeAnEntryTheSecondIsTold() throws Exception {
        String entry = entryOf(liza.telephone()
                .from("+4915150000091")
                .caller(Calls.content("9191").wantingCallback())
                .call());
        first.page.navigate("/inbox/" + entry);
        second.page.navigate("/inbox/" + entry);

        // Frozen: the page of the second does not learn of it in time.
        second.page.evaluate(
                "document.querySelectorAll('[data-live]').forEach(part => part.removeAttribute('data-live'))");
        first.page.click("form[action$='/take'] button");
        PlaywrightAssertions.assertThat(first.page.locator("form[action$='/done']"))
                .isVisible();
        second.page.click("form[action$='/take'] button");

        PlaywrightAssertions.assertThat(second.page.locator(".alert[role=alert]"))
                .containsText("admin");
        first.page.fill("textarea[name=note]", "Called back, all is well. <script>alert(1)</script>");
        first.page.click("form[action$='/done'] button.btn-primary");
        await().atMost(TIMEOUT)
                .until(
                        () -> liza.ask("select state || ' ' || closed_by from task where id = " + entry),
                        List.of("DONE admin")::equals);
        first.page.navigate("/inbox/" + entry);
        PlaywrightAssertions.assertThat(first.page.locator("p.notes")).containsText("<script>");
    }

    @Test
    void anEntryAppearsInTheOpenListAndInTheTitle() throws Exception {
        second.page.navigate("/inbox");
        CallReport call = liza.telephone()
                .from("+4915150000092")
                .caller(Calls.content("9192").wantingCallback())
                .call();
        String entry = entryOf(call);

        PlaywrightAssertions.assertThat(second.page.locator("a[href='/inbox/" + entry + "']"))
                .isVisible();
        await().atMost(TIMEOUT).until(() -> second.page.title(), title -> title.matches("\\(\\d+\\) .*"));
        second.page.click("a[href='/inbox/" + entry + "']");
        second.page.click("#number button");
        PlaywrightAssertions.assertThat(second.page.locator("#number a")).hasAttribute("href", "tel:+4915150000092");
    }

    @Test
    void aMessageIsPlayedInThePageAndMarkedAsHeard() throws Exception {
        String entry = entryOf(liza.telephone()
                .from("+4915150000093")
                .message(Message.lasting(4))
                .caller(Calls.content("9193")
                        .wantingPeople()
                        .whenever(Question.CALLBACK, Answer.NO)
                        .whenever(Question.MESSAGE, Answer.YES)
                        .whenever(Question.MESSAGE_CONSENT, Answer.YES))
                .call());
        Page page = second.page;
        page.navigate("/inbox/" + entry);

        page.evaluate("document.querySelector('audio').play()");
        await().atMost(TIMEOUT)
                .until(
                        () -> (double) page.evaluate("document.querySelector('audio').currentTime + 0.0001"),
                        at -> at > 0.2);
        page.evaluate("document.querySelector('audio').currentTime = 3");
        await().atMost(TIMEOUT)
                .until(
                        () -> (double) page.evaluate("document.querySelector('audio').currentTime + 0.0001"),
                        at -> at >= 3);
        PlaywrightAssertions.assertThat(page.locator(".heard")).containsText(COLLEAGUE);
        assertTrue(
                page.locator("audio").getAttribute("src").startsWith("/inbox/" + entry),
                "the page has no address of Twilio's");
    }

    /** The entry that a call has made. */
    private String entryOf(CallReport call) {
        assertTrue(call.endedProperly(), call.explanation());
        String sql =
                "select task_id from task_call join call on call.id = call_id where sid = '" + call.callSid() + "'";
        return await().atMost(TIMEOUT)
                .ignoreExceptions()
                .until(() -> liza.ask(sql).get(0), id -> Pattern.matches("\\d+", id));
    }
}
