package io.liza.local.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.CallReport.Ending;
import io.liza.local.telephone.FakeLiza.Answered;
import io.liza.local.telephone.FakeLiza.Asked;
import io.liza.local.telephone.caller.Agent;
import io.liza.local.telephone.caller.HangUp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialingTest {
    private static final String SHOP = "+493023125000";
    private static final String FIRST = "<Number url='whisper?turn=3'>+493012345671</Number>";
    private static final String SECOND = "<Number url='whisper?turn=3'>+493012345672</Number>";

    private FakeLiza liza;

    @BeforeEach
    void openTheShop() throws IOException {
        liza = new FakeLiza()
                .says("/webhook/voice", dial("", FIRST))
                .says(
                        "/webhook/whisper",
                        "<Gather action='whisper_key' numDigits='1' finishOnKey=''><Say language='de-DE'>Eins?</Say>"
                                + "</Gather><Hangup/>")
                .answers("/webhook/whisper_key", DialingTest::takesTheCallWithOne)
                .says("/webhook/dial", "<Say>Und sonst?</Say><Hangup/>")
                .says("/webhook/status", "");
    }

    @AfterEach
    void closeTheShop() {
        liza.close();
    }

    @Test
    void whoeverTakesTheCallHearsTheWhisperFirst() {
        CallReport report = telephone().staff(Agent.ANSWERS).call();
        assertTrue(report.endedProperly(), report::toString);
        assertEquals(List.of(), report.warnings());
        assertEquals(
                List.of(
                        "/webhook/voice",
                        "/webhook/whisper?turn=3",
                        "/webhook/whisper_key",
                        "/webhook/dial",
                        "/webhook/status"),
                liza.paths());
        assertEquals("Eins?", report.whispered().get(0).text());
        assertEquals("Bitte warten.\nUnd sonst?", report.transcript(), "The caller does not hear the whisper.");
    }

    @Test
    void theCalledLegIsACallOfItsOwn() {
        CallReport report = telephone().staff(Agent.ANSWERS).call();
        Map<String, String> leg = liza.asked.get(1).form();
        assertNotEquals(report.callSid(), leg.get("CallSid"));
        assertTrue(leg.get("CallSid").matches("CA[0-9a-f]{32}"));
        assertEquals(report.callSid(), leg.get("ParentCallSid"));
        assertEquals(SHOP, leg.get("From"));
        assertEquals("+493012345671", leg.get("To"));
        assertEquals("in-progress", leg.get("CallStatus"));
        assertEquals("outbound-dial", leg.get("Direction"));
        assertEquals(leg.get("CallSid"), liza.asked.get(2).form().get("CallSid"));
        assertEquals("1", liza.asked.get(2).form().get("Digits"));
        Map<String, String> action = asked("/webhook/dial").form();
        assertEquals(leg.get("CallSid"), action.get("DialCallSid"));
        assertEquals(report.callSid(), action.get("CallSid"));
        assertEquals("inbound", action.get("Direction"));
        assertNull(action.get("ParentCallSid"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERS,  completed, true,  30",
        "DECLINES, completed, false, 8",
        "MAILBOX,  completed, false, 8",
        "BUSY,     busy,      false, ",
        "SILENT,   no-answer, false, ",
        "FAILS,    failed,    false, ",
    })
    void reportsEachResultToTheAction(Agent agent, String status, String bridged, String seconds) {
        CallReport report = telephone().staff(agent).call();
        assertTrue(report.endedProperly(), report::toString);
        Map<String, String> action = asked("/webhook/dial").form();
        assertEquals(status, action.get("DialCallStatus"));
        assertEquals(bridged, action.get("DialBridged"));
        assertEquals(seconds, action.get("DialCallDuration"));
        assertEquals("in-progress", action.get("CallStatus"));
    }

    @Test
    void aMailboxThatSpeaksDoesNotTakeTheCall() {
        liza.says(
                "/webhook/whisper",
                "<Gather input='dtmf speech' action='whisper_key'><Say>Eins?</Say></Gather><Hangup/>");
        telephone().staff(Agent.MAILBOX).call();
        assertTrue(asked("/webhook/whisper_key").form().containsKey("SpeechResult"));
        assertEquals("false", asked("/webhook/dial").form().get("DialBridged"));
    }

    @Test
    void afterAMailboxTheNextTelephoneCanTakeTheCall() {
        liza.says("/webhook/voice", dial("", FIRST + SECOND));
        telephone().staff(Agent.MAILBOX, Agent.ANSWERS).call();
        assertEquals(2, asked("/webhook/whisper?turn=3", 2).size());
        assertEquals("true", asked("/webhook/dial").form().get("DialBridged"));
    }

    @Test
    void allRingAtOnceAndTheOthersStopWhenOneIsConnected() {
        liza.says("/webhook/leg", "").says("/webhook/voice", dial("", reporting(FIRST + SECOND)));
        telephone().staff(Agent.ANSWERS).call();
        assertEquals(
                List.of(
                        "1 initiated",
                        "1 ringing",
                        "2 initiated",
                        "2 ringing",
                        "1 in-progress",
                        "1 completed",
                        "2 canceled"),
                statuses());
    }

    @Test
    void theTelephonesStopWhenTheCallerHangsUp() {
        liza.says("/webhook/leg", "").says("/webhook/voice", dial(" sequential='true'", reporting(FIRST + SECOND)));
        telephone().hangingUpWhile(HangUp.RINGING).call();
        assertEquals(List.of("1 initiated", "1 ringing", "1 canceled"), statuses());
    }

    @Test
    void oneAfterAnotherTheSecondRingsOnlyIfTheFirstDoesNotTakeTheCall() {
        liza.says("/webhook/voice", dial(" sequential='true'", FIRST + SECOND));
        telephone().staff(Agent.ANSWERS).call();
        assertEquals(1, asked("/webhook/whisper?turn=3", 1).size());
        telephone().staff(Agent.BUSY, Agent.SILENT).call();
        assertEquals("no-answer", liza.asked.get(liza.asked.size() - 2).form().get("DialCallStatus"));
    }

    @Test
    void aCallerWhoHangsUpWhileItRingsIsReportedOnce() {
        CallReport report = telephone().hangingUpWhile(HangUp.RINGING).call();
        assertEquals(Ending.CALLER_HUNG_UP, report.ending());
        assertEquals("Bitte warten.", report.transcript(), "Nobody hears the answer of the action.");
        assertEquals(List.of("/webhook/voice", "/webhook/dial", "/webhook/status"), liza.paths());
        Map<String, String> action = asked("/webhook/dial").form();
        assertEquals("canceled", action.get("DialCallStatus"));
        assertEquals("completed", action.get("CallStatus"));
        assertEquals("false", action.get("DialBridged"));
    }

    @Test
    void theActionAfterAHangUpMayNeverCome() {
        telephone().hangingUpWhile(HangUp.RINGING).withoutActionAfterHangUp().call();
        assertEquals(List.of("/webhook/voice", "/webhook/status"), liza.paths());
    }

    @Test
    void aCallerCanHangUpOnTheStaff() {
        CallReport report = telephone().hangingUpWhile(HangUp.TALKING).call();
        assertEquals(Ending.CALLER_HUNG_UP, report.ending());
        assertEquals("completed", asked("/webhook/dial").form().get("CallStatus"));
        assertEquals("true", asked("/webhook/dial").form().get("DialBridged"));
    }

    @Test
    void hangingUpAfterSoManyWebhooksAlsoWorksInADial() {
        telephone().hangupAfter(1).call();
        assertEquals("canceled", asked("/webhook/dial").form().get("DialCallStatus"));
    }

    @Test
    void withoutAnActionTheNextVerbsFollow() {
        liza.says("/webhook/voice", "<Dial>+493012345671</Dial><Say>Danach.</Say>");
        CallReport report = telephone().call();
        assertEquals("Danach.", report.transcript());
        assertEquals(List.of("/webhook/voice", "/webhook/status"), liza.paths());
    }

    @Test
    void aDialForTheCalledIsAnError() {
        liza.says("/webhook/whisper", "<Dial>+493012345678</Dial>");
        CallReport report = telephone().call();
        assertTrue(report.errors().get(0).startsWith("13201: "), report.errors()::toString);
        assertEquals("false", asked("/webhook/dial").form().get("DialBridged"));
    }

    @Test
    void aStrangeCallerIdIsNoticed() {
        liza.says("/webhook/voice", dial("", FIRST).replace(SHOP, "+498912345678"));
        CallReport report = telephone().call();
        assertTrue(report.warnings().get(0).startsWith("13214: "), report.warnings()::toString);
        assertEquals("+498912345678", liza.asked.get(1).form().get("From"));
        assertFalse(report.ending() == Ending.FAILED);
    }

    private static Answered takesTheCallWithOne(Asked asked) {
        boolean taken = "1".equals(asked.form().get("Digits"));
        return new Answered(200, "text/xml", taken ? "<Response/>" : "<Response><Hangup/></Response>");
    }

    private static String dial(String attributes, String numbers) {
        return "<Say>Bitte warten.</Say><Dial action='dial' callerId='" + SHOP + "'" + attributes + ">" + numbers
                + "</Dial><Say>never heard</Say>";
    }

    private static String reporting(String numbers) {
        return numbers.replace(
                ">+", " statusCallback='leg' statusCallbackEvent='initiated ringing answered completed'>+");
    }

    /** The status callbacks, each with the last digit of its number. */
    private List<String> statuses() {
        return liza.asked.stream()
                .filter(asked -> asked.path().equals("/webhook/leg"))
                .map(asked -> asked.form().get("To").substring(12) + " "
                        + asked.form().get("CallStatus"))
                .toList();
    }

    private Telephone telephone() {
        return Telephone.at(liza.url()).to(SHOP);
    }

    private Asked asked(String path) {
        return asked(path, 1).get(0);
    }

    private List<Asked> asked(String path, int times) {
        List<Asked> found =
                liza.asked.stream().filter(asked -> asked.path().equals(path)).toList();
        assertEquals(times, found.size(), liza.paths()::toString);
        return found;
    }
}
