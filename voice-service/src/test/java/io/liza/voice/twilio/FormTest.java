package io.liza.voice.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.voice.twilio.Form.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void parametersKeepOrderRepetitionsAndEmptyValues() {
        assertEquals(
                List.of(
                        new Parameter("b", "2"),
                        new Parameter("a", ""),
                        new Parameter("b", "1"),
                        new Parameter("c", ""),
                        new Parameter("", "x")),
                Form.decode("b=2&a=&b=1&c&&=x").parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen Müßig", "a+b c&d=e%f", "Ольга", "😀", " leading and trailing ", "line\nend", "%41"})
    void everyTextIsDecodedAsItWasEncoded(String text) {
        String body = "CallerName=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&CallSid=CA1";

        Form form = Form.decode(body.getBytes(StandardCharsets.UTF_8));

        assertEquals(text, form.get("CallerName"));
        assertEquals("CA1", form.get("CallSid"));
    }

    @ParameterizedTest
    @CsvSource({"a=100%,100%", "a=%,%", "a=%4,%4", "a=%zz,%zz", "a=%zz%41,%zzA", "a=1=2,1=2"})
    void aPercentSignThatEncodesNothingStandsForItself(String body, String value) {
        assertEquals(value, Form.decode(body).get("a"));
    }

    @Test
    void invalidUtf8IsReplaced() {
        assertEquals("\uFFFD", Form.decode("a=%FF").get("a"));
    }

    @Test
    void aMissingParameterIsNull() {
        assertNull(Form.decode(new byte[0]).get("a"));
        assertNull(Form.decode((String) null).get("a"));
        assertNull(Form.decode("ab=1").get("a"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"Digits=1&Digits=1,1", "Digits=1&Digits=2,null", "Digits=&Digits=1,null"})
    void aRepeatedParameterCountsOnlyIfTheValuesAreEqual(String body, String value) {
        assertEquals(value, Form.decode(body).get("Digits"));
    }

    @ParameterizedTest
    @CsvSource({
        "CallSid=CA1&msg=Gather+End&SipHeader_X-Shop=1,true",
        "CallSid=CA1&11=,false",
        "CallSid=CA1&=11,false",
        "CallSid=CA1&%3Flang=de,false",
        "CallSid=CA1&_confirm=,false",
        "CallSid=CA1&%00=,false",
        "CallSid=CA1&%C3%84rger=,false"
    })
    void aNameOfTwiliosBeginsWithALetter(String body, boolean ofTwilio) {
        assertEquals(ofTwilio, Form.decode(body).hasOnlyNamesOfTwilio());
    }
}
