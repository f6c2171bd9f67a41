package io.liza.local.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.standin.Recording;
import io.liza.local.standin.TwilioStandIn;
import io.liza.local.telephone.CallReport.Ending;
import io.liza.local.telephone.FakeLiza.Answered;
import io.liza.local.telephone.FakeLiza.Asked;
import io.liza.local.telephone.caller.HangUp;
import io.liza.local.telephone.caller.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderTest {
    @TempDir
    Path folder;

    private FakeLiza liza;
    private TwilioStandIn twilio;

    @BeforeEach
    void openTheShop() throws IOException {
        twilio = TwilioStandIn.start(folder);
        liza = new FakeLiza()
                .says("/webhook/voice", record(""))
                .says("/webhook/record", "<Say>Gespeichert.</Say><Hangup/>")
                .answers("/webhook/recording", asked -> new Answered(204, "text/plain", ""))
                .says("/webhook/status", "");
    }

    @AfterEach
    void closeTheShop() {
        liza.close();
        twilio.close();
    }

    @Test
    void leavesAMessageAndReportsIt() {
        CallReport report = telephone().message(Message.lasting(7)).call();
        assertTrue(report.endedProperly(), report::toString);
        assertEquals("Nach dem Ton.\nGespeichert.", report.transcript());
        Map<String, String> action = asked("/webhook/record").form();
        String sid = report.recordings().get(0);
        assertTrue(sid.matches("RE[0-9a-f]{32}"), sid);
        assertEquals(sid, action.get("RecordingSid"));
        assertEquals(
                twilio.url() + "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT + "/Recordings/" + sid,
                action.get("RecordingUrl"));
        assertEquals("7", action.get("RecordingDuration"));
        assertEquals("#", action.get("Digits"));
        assertEquals("in-progress", action.get("CallStatus"));
        assertEquals(TwilioStandIn.ACCOUNT, action.get("AccountSid"));
        assertEquals(sid, twilio.recordings().get(0).sid());
        assertEquals(report.callSid(), twilio.recordings().get(0).callSid());
    }

    @Test
    void theCallbackSaysWhatTwilioSaysThereAndNoMore() {
        CallReport report = telephone().call();
        Map<String, String> callback = asked("/webhook/recording").form();
        assertEquals(
                Set.of(
                        "AccountSid",
                        "CallSid",
                        "RecordingSid",
                        "RecordingUrl",
                        "RecordingStatus",
                        "RecordingDuration",
                        "RecordingChannels",
                        "RecordingStartTime",
                        "RecordingSource"),
                callback.keySet());
        assertEquals("completed", callback.get("RecordingStatus"));
        assertEquals("RecordVerb", callback.get("RecordingSource"));
        assertEquals("1", callback.get("RecordingChannels"));
        assertEquals(report.callSid(), callback.get("CallSid"));
    }

    @ParameterizedTest
    @CsvSource({
        "EARLY, voice recording record status",
        "SOON,  voice record recording status",
        "LATE,  voice record status recording",
        "TWICE, voice record recording status recording",
        "NEVER, voice record status",
    })
    void actionAndCallbackComeInAnyOrder(RecordingCallback when, String order) {
        telephone().recordingCallback(when).call();
        assertEquals(order, String.join(" ", liza.paths()).replace("/webhook/", ""));
    }

    @Test
    void aHangUpIsAMessageToo() {
        CallReport report = telephone().hangingUpWhile(HangUp.RECORDING).call();
        assertEquals(Ending.CALLER_HUNG_UP, report.ending());
        assertEquals("Nach dem Ton.", report.transcript());
        Map<String, String> action = asked("/webhook/record").form();
        assertEquals("hangup", action.get("Digits"));
        assertEquals("completed", action.get("CallStatus"));
        assertEquals(1, twilio.recordings().size());
        assertEquals(
                List.of("/webhook/voice", "/webhook/record", "/webhook/recording", "/webhook/status"), liza.paths());
    }

    @Test
    void afterAHangUpTheCallbackMayBeAllThatComes() {
        telephone()
                .hangingUpWhile(HangUp.RECORDING)
                .withoutActionAfterHangUp()
                .recordingCallback(RecordingCallback.LATE)
                .call();
        assertEquals(List.of("/webhook/voice", "/webhook/status", "/webhook/recording"), liza.paths());
    }

    @Test
    void silenceIsNoRecordingAndTheNextVerbFollows() {
        CallReport report = telephone().message(Message.lasting(0)).call();
        assertEquals("Nach dem Ton.\nNichts gehört.", report.transcript());
        assertEquals(List.of("/webhook/voice", "/webhook/status"), liza.paths());
        assertEquals(List.of(), report.recordings());
        liza.says("/webhook/voice", record(" recordingStatusCallbackEvent='completed absent'"));
        telephone().message(Message.lasting(0)).call();
        assertEquals("absent", asked("/webhook/recording").form().get("RecordingStatus"));
    }

    @Test
    void hangingUpBeforeTheToneLeavesNothing() {
        CallReport report = telephone().hangupAfter(1).call();
        assertEquals(Ending.CALLER_HUNG_UP, report.ending());
        assertEquals(List.of("/webhook/voice", "/webhook/status"), liza.paths());
        assertEquals(List.of(), twilio.recordings());
    }

    @Test
    void aLongMessageIsCutWithoutAKey() {
        telephone().message(Message.lasting(500)).call();
        Map<String, String> action = asked("/webhook/record").form();
        assertEquals("120", action.get("RecordingDuration"));
        assertNull(action.get("Digits"));
        assertEquals(120, twilio.recordings().get(0).seconds());
    }

    @Test
    void withoutAnActionTheSameDocumentIsRequestedWithTheRecording() {
        liza.answers(
                "/webhook/voice",
                asked -> new Answered(
                        200,
                        "text/xml",
                        asked.form().containsKey("RecordingUrl")
                                ? "<Response><Say>Danke.</Say></Response>"
                                : "<Response><Record/><Say>never heard</Say></Response>"));
        assertEquals("Danke.", telephone().call().transcript());
    }

    @Test
    void everyRecordIsARecordingOfItsOwn() {
        liza.says("/webhook/record", "<Redirect>/webhook/again</Redirect>")
                .says("/webhook/again", "<Record action='done'/>")
                .says("/webhook/done", "<Hangup/>");
        CallReport report = telephone().call();
        assertEquals(2, report.recordings().size());
        assertEquals(
                Set.copyOf(report.recordings()),
                Set.copyOf(twilio.recordings().stream().map(Recording::sid).toList()));
    }

    @Test
    void aRepeatedRequestIsTheSameRecording() {
        CallReport report = telephone().repeating().call();
        assertEquals(1, report.recordings().size());
        assertEquals(1, twilio.recordings().size());
        assertEquals(List.of(), report.warnings());
        assertEquals(8, liza.asked.size());
    }

    @Test
    void withoutAStandInTheAddressIsTwilios() {
        CallReport report = Telephone.at(liza.url()).accountSid("AC1").call();
        assertTrue(report.endedProperly());
        assertEquals(
                "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/"
                        + report.recordings().get(0),
                asked("/webhook/record").form().get("RecordingUrl"));
        twilio.close();
        assertFalse(telephone().call().warnings().isEmpty());
    }

    private static String record(String attributes) {
        return "<Say>Nach dem Ton.</Say><Record action='record' finishOnKey='#' maxLength='120'"
                + " recordingStatusCallback='recording'" + attributes + "/><Say>Nichts gehört.</Say><Hangup/>";
    }

    private Telephone telephone() {
        return Telephone.at(liza.url()).api(twilio.url());
    }

    private Asked asked(String path) {
        List<Asked> found =
                liza.asked.stream().filter(asked -> asked.path().equals(path)).toList();
        assertEquals(1, found.size(), liza.paths()::toString);
        return found.get(0);
    }
}
