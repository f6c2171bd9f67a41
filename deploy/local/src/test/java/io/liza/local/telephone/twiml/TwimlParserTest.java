package io.liza.local.telephone.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlParserTest {
    @Test
    void readsAQuestionWithItsDefaults() throws TwilioError {
        Document document = read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Response>
                  <Gather action="/webhook/consent?turn=1&amp;tries=0">
                    <Say language="de-DE" voice="Polly.Vicki">Guten   Tag,
                      möchten Sie …</Say>
                    <Pause/>
                  </Gather>
                  <Redirect>/webhook/consent</Redirect>
                </Response>""");
        assertEquals(List.of(), document.warnings());
        assertEquals(
                List.of(
                        new Verb.Gather(
                                "/webhook/consent?turn=1&tries=0",
                                "POST",
                                true,
                                false,
                                "#",
                                10_000,
                                5,
                                false,
                                List.of(
                                        new Verb.Say("Guten Tag, möchten Sie …", "de-DE", "Polly.Vicki"),
                                        new Verb.Pause(1))),
                        new Verb.Redirect("/webhook/consent", "POST")),
                document.verbs());
    }

    @Test
    void readsAnEmptyFinishKeyAndBothInputs() throws TwilioError {
        var gather = (Verb.Gather)
                read("""
                <Response><Gather input="dtmf speech" finishOnKey="" numDigits="1" actionOnEmptyResult="true"/></Response>""")
                        .verbs()
                        .get(0);
        assertEquals("", gather.finishOnKey());
        assertTrue(gather.takesKeys() && gather.takesSpeech() && gather.actionOnEmptyResult());
        assertEquals(1, gather.numDigits());
    }

    @Test
    void readsARecordWithAndWithoutItsAttributes() throws TwilioError {
        Document document = read(
                """
                <Response>
                  <Record/>
                  <Record action="record" finishOnKey="#" maxLength="120" playBeep="false" timeout="5" trim="trim-silence"
                          recordingStatusCallback="recording" recordingStatusCallbackEvent="completed absent"/>
                </Response>""");
        assertEquals(List.of(), document.warnings());
        assertEquals(
                List.of(
                        new Verb.Record("", "POST", "1234567890*#", 3_600, true, "", "POST", Set.of("completed")),
                        new Verb.Record(
                                "record", "POST", "#", 120, false, "recording", "POST", Set.of("completed", "absent"))),
                document.verbs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Record maxlength='120'/>",
                "<Record maxLength='0'/>",
                "<Record playBeep='yes'/>",
                "<Record recordingStatusCallbackEvent='done'/>",
                "<Record><Say>Speak</Say></Record>",
                "<say>lower case</say>",
                "<Say Voice='woman'>attribute in the wrong case</Say>",
                "<Say language='de'>no locale</Say>",
                "<Say voice='alice'>a voice that is gone</Say>",
                "<Say voice='polly.Joanna'>small p</Say>",
                "<Say></Say>",
                "<Say voice='woman'><prosody rate='slow'>mark-up</prosody></Say>",
                "<Say voice='Polly.Vicki'><b>bold</b></Say>",
                "<Gather numDigits='0'/>",
                "<Gather method='PUT'/>",
                "<Gather><Redirect>/x</Redirect></Gather>",
                "<Gather>words without Say</Gather>",
                "<Gather input='speech' speechTimeout='auto' speechModel='phone_call'/>",
                "<Hangup reason='tired'/>",
                "<Redirect><Say>inside</Say></Redirect>",
            })
    void warnsAboutWhatTwilioIgnores(String verb) throws TwilioError {
        List<String> warnings = read("<Response>" + verb + "</Response>").warnings();
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).startsWith("12200: "), warnings::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Guten Tag",
                "<Response><Say></Response>",
                "<response/>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Response><Say>&x;</Say></Response>",
            })
    void refusesWhatIsNoTwiml(String text) {
        assertEquals(
                TwilioError.NOT_TWIML,
                assertThrows(TwilioError.class, () -> read(text)).code());
    }

    private static Document read(String xml) throws TwilioError {
        return TwimlParser.read(xml.getBytes(StandardCharsets.UTF_8), null);
    }
}
