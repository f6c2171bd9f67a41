package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.dialogue.Recording;
import io.liza.people.RecordingSid;
import io.liza.voice.twilio.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParametersTest {

    private static final String SID = "RE0123456789abcdef0123456789abcdef";
    private static final String URL = "RecordingUrl=https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/";

    @ParameterizedTest
    @CsvSource({
        "&RecordingDuration=12&Digits=%23,12,false",
        "&RecordingDuration=12&Digits=hangup,12,true",
        "&RecordingDuration=0,0,false",
        "&RecordingDuration=x,,false",
        "'',,false"
    })
    void theRecordingIsTheLastPartOfItsUrl(String form, Integer seconds, boolean isHungUp) {
        assertEquals(
                new Recording(new RecordingSid(SID), seconds, isHungUp),
                RecordParameters.read(Form.decode(URL + SID + form)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Digits=hangup",
                "RecordingUrl=",
                URL,
                URL + SID + "/",
                URL + SID + "?x=1",
                URL + "RE1",
                URL + "CA0123456789abcdef0123456789abcdef"
            })
    void withoutASidNothingIsRecorded(String form) {
        assertNull(RecordParameters.read(Form.decode(form)).sid());
    }
}
