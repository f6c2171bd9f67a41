package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.dialogue.Step;
import io.liza.event.Turn;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.TestPacks;
import io.liza.voice.twilio.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerInputTest {

    private static final LanguagePack GERMAN = TestPacks.all().get(0);

    @Test
    void beforeConsentNoMoreThanOneKeyIsRecorded() {
        CallerInput heard = heard(Step.CONSENT, "Digits=4711&SpeechResult=4711");

        assertEquals("4", heard.text());
        assertEquals("4711", heard.keys());
        assertNull(heard.speech());
    }

    @Test
    void speechIsUsedWhereTheStepExpectsIt() {
        assertEquals("ja bitte", heard(Step.HELP, "SpeechResult=ja+bitte").text());
        assertNull(heard(Step.ORDER, "SpeechResult=ja").text());
    }

    @Test
    void aQuestionForAKeyAcceptsItsSpokenName() {
        for (Step step : List.of(Step.CONSENT, Step.ORDER_CONFIRM)) {
            assertEquals(new CallerInput(null, "Eins.", "Eins."), heard(step, "SpeechResult=Eins."));
            assertEquals(CallerInput.NOTHING, heard(step, "SpeechResult=ja"));
            assertEquals(CallerInput.NOTHING, heard(step, "SpeechResult=Januar"));
            assertEquals(CallerInput.NOTHING, heard(step, "SpeechResult=eins+vier+sieben+eins+eins"));
            assertEquals("2", heard(step, "Digits=2&SpeechResult=eins").text());
        }
        assertEquals(CallerInput.NOTHING, heard(Step.ORDER, "SpeechResult=eins"));
    }

    @Test
    void aPostcodeIsNeitherRecordedNorKept() {
        CallerInput heard = heard(Step.VERIFY, "Digits=12345&SpeechResult=12345");

        assertEquals("12345", heard.keys());
        assertNull(heard.text());
        assertNull(heard.speech());
        assertEquals(CallerInput.NOTHING, heard.withoutSecret());
        assertEquals(
                heard(Step.ORDER, "Digits=12345"),
                heard(Step.ORDER, "Digits=12345").withoutSecret());
    }

    @Test
    void inputIsBoundedAndPrintable() {
        String long_ = "x".repeat(10_000);

        assertEquals(Turn.MAX_HEARD, heard(Step.ORDER, "Digits=" + long_).keys().length());
        assertEquals(
                Turn.MAX_HEARD,
                heard(Step.HELP, "SpeechResult=" + long_).speech().length());
        assertEquals("a b", heard(Step.HELP, "SpeechResult=a%00b").speech());
    }

    @Test
    void missingEmptyAndBlankInputIsSilence() {
        for (String body : new String[] {"", "Digits=", "Digits=+", "Digits=%0A"}) {
            assertNull(heard(Step.CONSENT, body).text());
        }
    }

    private static CallerInput heard(Step step, String body) {
        return CallerInput.at(step, Form.decode(body), GERMAN);
    }
}
