package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.Calls;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls from the telephone to the page. */
class CallIT {

    private static final String GERMAN = "+4915112345678";
    private static final String ENGLISH = "+12025550123";

    private final Liza liza = Liza.running();

    @Test
    void aGermanAndAnEnglishCallAboutOneOrderAreHeldAndShown() {
        CallReport german = call(GERMAN, Calls.content("4711"));
        CallReport english = call(ENGLISH, Calls.content("4711"));

        assertThat(german.transcript(), allOf(containsString("Liza"), containsString("Auf Wiederhören.")));
        assertThat(
                english.transcript(),
                allOf(containsString("your automated voice assistant"), containsString("Goodbye.")));
        assertTrue(german.said().stream().allMatch(said -> said.language().equals("de-DE")));
        assertTrue(english.said().stream().allMatch(said -> said.language().equals("en-US")));

        String page = liza.dashboard.page(liza.dashboard.pathOfCall(german.callSid()), "Goodbye");
        assertThat(page, allOf(containsString("+49•••78"), containsString("Sie haben eingegeben: 4 7 1 1")));
        assertThat(page, containsString("Consent given"));
        String order = liza.dashboard.page(liza.dashboard.pathOfOrder("4711"), "+1•••23");
        assertThat(order, containsString("+49•••78"));
        assertThat(liza.dashboard.page("/calls", "+1•••23"), containsString("+49•••78"));
        assertThat(page + order, not(anyOf(containsString(GERMAN), containsString(ENGLISH))));
    }

    @Test
    void aStatusThatWasSetIsHeardInTheNextCall() {
        call(GERMAN, Calls.content("5005"));

        liza.dashboard.setOrderStatus("5005", "SHIPPED");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> call(GERMAN, Calls.content("5005")).transcript().contains("wurde versandt"));
    }

    @Test
    void everyWebhookTwiceDoublesNothing() {
        CallReport call = liza.telephone()
                .from(ENGLISH)
                .caller(Calls.content("6007").declining("6006"))
                .repeating()
                .call();

        assertTrue(call.endedProperly(), call.explanation());
        assertEquals(List.of(), call.warnings(), "the second answer was another one");
        String page = liza.dashboard.page(liza.dashboard.pathOfCall(call.callSid()), ">Goodbye<");
        for (String kind :
                List.of("Incoming call", "Consent given", "Order number confirmed", "Order number not confirmed")) {
            assertEquals(2, page.split("kind\">" + kind + "<", -1).length, kind);
        }
        assertThat(liza.dashboard.get(liza.dashboard.pathOfOrder("6007")).asString(), containsString("<dd>1</dd>"));
        assertThat(liza.dashboard.get("/orders?order_number=6006").asString(), containsString("No results"));
    }

    @Test
    void aRefusalIsRespectedAndKeepsTheNumberOut() {
        String shy = "+4915199988877";

        CallReport call = call(shy, Calls.refusing());

        String page = liza.dashboard.page(liza.dashboard.pathOfCall(call.callSid()), "Consent refused");
        assertThat(page, not(containsString(shy)));
        assertThat(liza.dashboard.get("/calls?phone=99988877").asString(), containsString("No results"));
    }

    @Test
    void threeTimesSilenceIsAProblemOnThePage() {
        CallReport call = liza.telephone().from(GERMAN).silent().call();

        assertTrue(call.endedProperly(), call.explanation());
        assertEquals(CallReport.Ending.LIZA_HUNG_UP, call.ending());
        String path = liza.dashboard.pathOfCall(call.callSid());
        assertThat(liza.dashboard.page(path, "step-problem"), containsString("value=\"PROBLEM\" selected"));
    }

    private CallReport call(String from, Caller caller) {
        CallReport call = liza.telephone().from(from).caller(caller).call();
        assertTrue(call.endedProperly(), call.explanation());
        assertEquals(List.of(), call.warnings());
        return call;
    }
}
