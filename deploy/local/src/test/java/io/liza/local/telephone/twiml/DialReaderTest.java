package io.liza.local.telephone.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialReaderTest {
    @Test
    void readsNumbersWithTheirDocuments() throws TwilioError {
        Document document = read(
                """
                <Dial action="/webhook/dial?turn=4&amp;x=1" timeout="20" timeLimit="600" callerId="+493023125000"
                      answerOnBridge="true" ringTone="de" record="do-not-record" trim="trim-silence">
                  <Number url="/webhook/whisper" statusCallback="/status" statusCallbackEvent="ringing completed">
                    +493012345678
                  </Number>
                  <Number>+493012345679</Number>
                </Dial>""");
        assertEquals(List.of(), document.warnings());
        assertEquals(
                List.of(new Verb.Dial(
                        "/webhook/dial?turn=4&x=1",
                        "POST",
                        20,
                        600,
                        "+493023125000",
                        false,
                        List.of(
                                new Verb.Dial.Number(
                                        "+493012345678",
                                        "/webhook/whisper",
                                        "POST",
                                        "/status",
                                        "POST",
                                        Set.of("ringing", "completed")),
                                plain("+493012345679")))),
                document.verbs());
    }

    @Test
    void theTextOfADialIsANumberToo() throws TwilioError {
        assertEquals(
                List.of(new Verb.Dial("", "POST", 30, 14_400, "", false, List.of(plain("+493012345678")))),
                read("<Dial> +493012345678 </Dial>").verbs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Dial Action='/x'>+493012345678</Dial>",
                "<Dial timeout='soon'>+493012345678</Dial>",
                "<Dial record='yes'>+493012345678</Dial>",
                "<Dial recordingStatusCallbackEvent='completed,absent'>+493012345678</Dial>",
                "<Dial>call<Number>+493012345678</Number></Dial>",
                "<Dial><Number URL='/x'>+493012345678</Number></Dial>",
                "<Dial><Number statusCallbackEvent='busy'>+493012345678</Number></Dial>",
                "<Dial><Sip>sip:shop@example.com</Sip></Dial>",
                "<Number>+493012345678</Number>",
                "<Gather><Dial>+493012345678</Dial></Gather>",
            })
    void warnsAboutWhatTwilioIgnores(String verb) throws TwilioError {
        List<String> warnings = read(verb).warnings();
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).startsWith("12200: "), warnings::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "13223, <Dial/>",
        "13223, <Dial>03012345678</Dial>",
        "13223, <Dial>+49 30 12345678</Dial>",
        "13223, <Dial><Number>anonymous</Number></Dial>",
        "13215, <Dial><Say>Hello</Say></Dial>",
        "13215, <Dial><number>+493012345678</number></Dial>",
    })
    void refusesWhatCannotBeDialled(int code, String verb) {
        assertEquals(code, assertThrows(TwilioError.class, () -> read(verb)).code());
    }

    @Test
    void ringsTenNumbersAtMost() throws TwilioError {
        String number = "<Number>+493012345678</Number>";
        assertEquals(
                10,
                ((Verb.Dial) read("<Dial>" + number.repeat(10) + "</Dial>")
                                .verbs()
                                .get(0))
                        .numbers()
                        .size());
        assertEquals(
                TwilioError.TOO_MANY_NUMBERS,
                assertThrows(TwilioError.class, () -> read("<Dial>" + number.repeat(11) + "</Dial>"))
                        .code());
    }

    private static Verb.Dial.Number plain(String number) {
        return new Verb.Dial.Number(number, "", "POST", "", "POST", Set.of("completed"));
    }

    private static Document read(String verbs) throws TwilioError {
        return TwimlParser.read(("<Response>" + verbs + "</Response>").getBytes(StandardCharsets.UTF_8), null);
    }
}
