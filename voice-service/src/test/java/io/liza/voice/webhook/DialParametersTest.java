package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.dialogue.Handover;
import io.liza.people.HandoverResult;
import io.liza.voice.twilio.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialParametersTest {

    @ParameterizedTest
    @CsvSource({
        "DialCallStatus=completed&DialBridged=true&DialCallDuration=65,ANSWERED,65",
        "DialCallStatus=completed&DialBridged=true&DialCallDuration=65&CallStatus=completed,ANSWERED,65",
        "DialCallStatus=answered&DialBridged=true,ANSWERED,",
        "DialCallStatus=completed&DialBridged=true&DialCallDuration=-1,ANSWERED,",
        "DialCallStatus=completed&DialBridged=false&DialCallDuration=7,NOT_TAKEN,",
        "DialCallStatus=answered&DialBridged=false&DialCallDuration=7,NOT_TAKEN,",
        "DialCallStatus=completed&DialCallDuration=65,ANSWERED,65",
        "DialCallStatus=completed&DialCallDuration=46,ANSWERED,46",
        "DialCallStatus=completed&DialCallDuration=45,NOT_TAKEN,",
        "DialCallStatus=completed&DialCallDuration=1,NOT_TAKEN,",
        "DialCallStatus=completed&DialCallDuration=45&CallStatus=completed,HUNG_UP,",
        "DialCallStatus=completed&DialBridged=&DialCallDuration=65,ANSWERED,65",
        "DialCallStatus=completed&DialCallDuration=0,NOT_TAKEN,",
        "DialCallStatus=completed,NOT_TAKEN,",
        "DialCallStatus=busy&DialBridged=false&CallStatus=in-progress,BUSY,",
        "DialCallStatus=no-answer&DialBridged=false&CallStatus=in-progress,NO_ANSWER,",
        "DialCallStatus=failed&DialCallDuration=3,FAILED,",
        "DialCallStatus=canceled,FAILED,",
        "DialCallStatus=canceled&DialBridged=false&CallStatus=in-progress,FAILED,",
        "DialCallStatus=canceled&CallStatus=completed,HUNG_UP,",
        "DialCallStatus=canceled&CallStatus=canceled,HUNG_UP,",
        "DialCallStatus=busy&CallStatus=failed,HUNG_UP,",
        "DialCallStatus=no-answer&DialBridged=false&CallStatus=completed,HUNG_UP,",
        "DialCallStatus=new-status,FAILED,",
        "DialCallStatus=,FAILED,",
        "DialCallStatus=busy&DialCallStatus=completed,FAILED,",
        "x=y,FAILED,"
    })
    void theEndOfAHandoverIsUnderstood(String form, HandoverResult result, Integer seconds) {
        assertEquals(new Handover(result, seconds), DialParameters.read(Form.decode(form)));
    }
}
