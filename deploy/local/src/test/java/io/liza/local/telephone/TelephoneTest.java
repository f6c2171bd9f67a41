package io.liza.local.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.CallReport.Ending;
import io.liza.local.telephone.CallReport.Said;
import io.liza.local.telephone.FakeLiza.Answered;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.ScriptedAnswers;
import io.liza.local.telephone.http.Exchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelephoneTest {
    private static final String CONSENT = "<Gather action='consent?turn=1' numDigits='1' finishOnKey=''>"
            + "<Say language='de-DE' voice='Polly.Vicki'>Einverstanden?</Say></Gather>";

    private FakeLiza liza;

    @BeforeEach
    void installTheLine() throws IOException {
        liza = new FakeLiza()
                .says("/webhook/voice", CONSENT + "<Say>Ich höre nichts.</Say><Redirect>/webhook/again</Redirect>")
                .says("/webhook/again", "<Say>Auf Wiederhören.</Say><Hangup/><Say>never heard</Say>")
                .says("/webhook/consent", "<Gather action='/webhook/order'><Say>Nummer?</Say></Gather>")
                .says("/webhook/order", "<Say>Danke.</Say>")
                .says("/webhook/fallback", "<Say>Entschuldigung.</Say><Hangup/>")
                .says("/webhook/status", "");
    }

    @AfterEach
    void cutTheLine() {
        liza.close();
    }

    @Test
    void pressesKeysAndReportsTheEnd() {
        CallReport report = dial().keys("1", "4711#").call();
        assertTrue(report.endedProperly(), report::toString);
        assertEquals(
                List.of("/webhook/voice", "/webhook/consent?turn=1", "/webhook/order", "/webhook/status"),
                liza.paths());
        assertEquals(
                new Said("Einverstanden?", "de-DE", "Polly.Vicki"),
                report.said().get(0));
        assertEquals("Einverstanden?\nNummer?\nDanke.", report.transcript());
        assertEquals("ringing", liza.asked.get(0).form().get("CallStatus"));
        assertTrue(report.callSid().matches("CA[0-9a-f]{32}"));
        assertNull(liza.asked.get(0).signature());
        var order = liza.asked.get(2).form();
        assertEquals("4711", order.get("Digits"));
        assertEquals("#", order.get("FinishedOnKey"));
        assertEquals("in-progress", order.get("CallStatus"));
        var end = liza.asked.get(3).form();
        assertEquals("completed", end.get("CallStatus"));
        assertEquals("call-progress-events", end.get("CallbackSource"));
        assertEquals(report.callSid(), end.get("CallSid"));
    }

    @Test
    void aSilentCallerHearsTheNextVerbs() {
        CallReport report = dial().silent().call();
        assertEquals("Einverstanden?\nIch höre nichts.\nAuf Wiederhören.", report.transcript());
        assertEquals(Ending.LIZA_HUNG_UP, report.ending());
    }

    @Test
    void silenceIsAnAnswerWhereItIsWanted() {
        liza.says("/webhook/voice", "<Gather action='/webhook/order' actionOnEmptyResult='true'/>");
        dial().silent().call();
        assertEquals("", liza.asked.get(1).form().get("Digits"));
    }

    @Test
    void theFinishKeyAloneIsNoInput() {
        liza.says("/webhook/voice", "<Gather action='/webhook/order'/><Say>Noch einmal.</Say>");
        assertEquals("Noch einmal.", dial().keys("#").call().transcript());
    }

    @Test
    void runningOutOfKeysIsNoProperEnd() {
        CallReport report = dial().keys("1").call();
        assertEquals(Ending.OUT_OF_KEYS, report.ending());
        assertFalse(report.endedProperly());
    }

    @Test
    void theCallerCanHangUp() {
        CallReport report = dial().keys("1", "4711#").hangupAfter(2).call();
        assertEquals(Ending.CALLER_HUNG_UP, report.ending());
        assertEquals(List.of("/webhook/voice", "/webhook/consent?turn=1", "/webhook/status"), liza.paths());
    }

    @Test
    void speaksWhereWordsAreTaken() {
        liza.says("/webhook/voice", "<Gather input='dtmf speech' action='/webhook/order'/>");
        dial().caller(new ScriptedAnswers(List.of(), List.of("nein danke"), Caller.AT_A_LOSS))
                .call();
        assertEquals("nein danke", liza.asked.get(1).form().get("SpeechResult"));
    }

    @Test
    void signsThePublicAddressAndSendsToTheLocalOne() {
        dial().publicly(URI.create("https://liza.example"))
                .signedWith("secret")
                .keys("1", "4711#")
                .call();
        assertTrue(liza.asked.stream().allMatch(asked -> asked.signature() != null));
        assertEquals(4, liza.asked.size());
    }

    @Test
    void repeatsEveryRequestAndNoticesADifference() {
        assertEquals(List.of(), dial().repeating().keys("1", "4711#").call().warnings());
        assertEquals(8, liza.asked.size());
        var counter = new AtomicInteger();
        liza.answers(
                "/webhook/order",
                asked -> new Answered(
                        200, "text/xml", "<Response><Say>" + counter.incrementAndGet() + "</Say></Response>"));
        assertEquals(1, dial().repeating().keys("1", "4711#").call().warnings().size());
    }

    @Test
    void anErrorGoesToTheFallbackWhichSavesTheCall() {
        liza.answers("/webhook/consent", asked -> new Answered(500, "text/plain", "oh"));
        CallReport report = dial().keys("1").call();
        assertEquals("Einverstanden?\nEntschuldigung.", report.transcript());
        assertEquals(Ending.LIZA_HUNG_UP, report.ending());
        assertFalse(report.endedProperly());
        var fallback = liza.asked.get(2).form();
        assertEquals("11200", fallback.get("ErrorCode"));
        assertEquals(liza.url() + "/webhook/consent?turn=1", fallback.get("ErrorUrl"));
    }

    @Test
    void complainsAboutContentTypeSizeAndRedirects() {
        assertError("12300", new Answered(200, "text/html", "<Response/>"));
        assertError("11750", new Answered(200, "text/xml", "<Response>" + " ".repeat(70_000) + "</Response>"));
        assertError("12100", new Answered(200, "text/xml", "nothing of the kind"));
        assertError("11215", new Answered(302, "/webhook/voice", ""));
        assertError("11100", new Answered(200, "text/xml", "<Response><Redirect>a b</Redirect></Response>"));
    }

    @Test
    void aFaultOnTheWayGoesToTheFallbackAndIsNoErrorOfLizas() {
        CallReport report = dial().keys("1").faultAfter(1).call();
        assertEquals(List.of("/webhook/voice", "/webhook/fallback", "/webhook/status"), liza.paths());
        var fallback = liza.asked.get(1).form();
        assertEquals("11200", fallback.get("ErrorCode"));
        assertEquals(liza.url() + "/webhook/consent?turn=1", fallback.get("ErrorUrl"));
        assertEquals("Einverstanden?\nEntschuldigung.", report.transcript());
        assertTrue(report.endedProperly(), report::toString);
    }

    @Test
    void reportsTheEndAndTheLengthItIsTold() {
        dial().keys("1", "4711#")
                .endingAs("no-answer")
                .lasting(said -> Duration.ofSeconds(30L * said.size()))
                .call();
        var end = liza.asked.get(3).form();
        assertEquals("no-answer", end.get("CallStatus"));
        assertEquals("90", end.get("CallDuration"));
        assertEquals("2", end.get("Duration"));
    }

    @Test
    void obeysTheOverridesOfEveryAddressAndSparesTheCallerAnErrorThatPasses() {
        var failures = new AtomicInteger();
        liza.says("/webhook/voice", "<Gather action='order?turn=1#rc=5&amp;rp=5xx'><Say>Nummer?</Say></Gather>");
        liza.answers(
                "/webhook/order",
                asked -> failures.incrementAndGet() <= 3
                        ? new Answered(503, "text/plain", "")
                        : new Answered(200, "text/xml", "<Response><Say>Danke.</Say></Response>"));
        liza.answers(
                "/webhook/status",
                asked -> new Answered(failures.incrementAndGet() <= 7 ? 500 : 204, "text/plain", ""));
        CallReport report = dial().retryingAtOnce().keys("4711#").call();
        assertTrue(report.endedProperly(), report::toString);
        assertEquals(List.of(), report.warnings());
        assertEquals("Nummer?\nDanke.", report.transcript());
        assertEquals(
                List.of(1, 4, 4),
                report.exchanges().stream().map(Exchange::tries).toList());
        assertEquals("/webhook/order?turn=1", liza.asked.get(1).path());
    }

    @Test
    void whenEveryTryFailsTheFallbackIsToldTheAddressWithoutItsOverrides() {
        liza.says("/webhook/voice", "<Gather action='order?turn=1#rc=2&amp;rp=5xx'/>");
        liza.answers("/webhook/order", asked -> new Answered(500, "text/plain", ""));
        CallReport report = dial().retryingAtOnce().keys("4711#").call();
        assertEquals("Entschuldigung.", report.transcript());
        assertEquals(1, report.errors().size());
        assertEquals(6, liza.asked.size());
        assertEquals(
                liza.url() + "/webhook/order?turn=1", liza.asked.get(4).form().get("ErrorUrl"));
    }

    @Test
    void anOverrideThatTwilioDoesNotKnowIsItsError11243() {
        liza.says("/webhook/voice", "<Gather action='order#rc=9'/>");
        CallReport report = dial().keys("4711#").call();
        assertTrue(report.errors().get(0).startsWith("11243: 'rc=9'"), report.errors()::toString);
        assertEquals("11243", liza.asked.get(1).form().get("ErrorCode"));
    }

    @Test
    void withoutAnyAnswerTheCallFails() {
        liza.close();
        CallReport report = dial().retryingAtOnce().call();
        assertEquals(Ending.FAILED, report.ending());
        assertEquals(List.of(), report.exchanges());
    }

    private void assertError(String code, Answered answer) {
        liza.answers("/webhook/voice", asked -> answer);
        List<String> errors = dial().call().errors();
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith(code + ": "), errors::toString);
    }

    private Telephone dial() {
        return Telephone.at(liza.url());
    }
}
