package io.liza.local.telephone.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.local.telephone.twiml.Verb;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressedKeysTest {
    @ParameterizedTest(name = "finishOnKey={0} numDigits={1}: {2}")
    @CsvSource({
        "#, 1000, 4711#,  4711, #,  ''",
        "#, 1000, 4711#1, 4711, #,  1",
        "#, 1000, 4711,   4711, '', ''",
        "#, 1000, #,      '',   #,  ''",
        "#, 1000, 47*11#, 47*11, #, ''",
        "'', 1,   #,      #,    '', ''",
        "'', 1,   123,    1,    '', 23",
        "#*, 3,   12*4,   12,   *,  4",
    })
    void endsAtTheFinishKeyOrTheLastDigit(
            String finishOnKey, int numDigits, String keys, String digits, String finishKey, String lost) {
        var gather = new Verb.Gather("", "POST", true, false, finishOnKey, numDigits, 5, false, List.of());
        assertEquals(new PressedKeys(digits, finishKey, lost), PressedKeys.at(gather, keys));
    }
}
