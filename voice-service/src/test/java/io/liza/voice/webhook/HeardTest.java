package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.event.Turn;
import io.liza.voice.dialogue.Step;
import org.junit.jupiter.api.Test;

class HeardTest {

    @Test
    void beforeConsentNoMoreThanOneKeyIsRecorded() {
        Heard heard = Heard.at(Step.CONSENT, Form.decode("Digits=4711&SpeechResult=4711"));

        assertEquals("4", heard.text());
        assertEquals("4711", heard.keys());
        assertNull(heard.speech());
    }

    @Test
    void speechIsTakenWhereItIsUnderstood() {
        assertEquals(
                "ja bitte",
                Heard.at(Step.HELP, Form.decode("SpeechResult=ja+bitte")).text());
        assertNull(Heard.at(Step.ORDER, Form.decode("SpeechResult=ja")).text());
    }

    @Test
    void whatIsTakenIsBoundedAndPrintable() {
        String long_ = "x".repeat(10_000);

        assertEquals(
                Turn.MAX_HEARD,
                Heard.at(Step.ORDER, Form.decode("Digits=" + long_)).keys().length());
        assertEquals(
                Turn.MAX_HEARD,
                Heard.at(Step.HELP, Form.decode("SpeechResult=" + long_))
                        .speech()
                        .length());
        assertEquals(
                "a b", Heard.at(Step.HELP, Form.decode("SpeechResult=a%00b")).speech());
    }

    @Test
    void nothingEmptyAndBlankAreTheSameSilence() {
        for (String body : new String[] {"", "Digits=", "Digits=+", "Digits=%0A"}) {
            assertNull(Heard.at(Step.CONSENT, Form.decode(body)).text());
        }
    }
}
