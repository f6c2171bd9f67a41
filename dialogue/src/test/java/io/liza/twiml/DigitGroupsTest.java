package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitGroupsTest {

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "7,7",
        "47,4 7",
        "471,4 7 1",
        "4711,4 7 1 1",
        "47112,'4 7 1, 1 2'",
        "471125,'4 7 1, 1 2 5'",
        "4711258,'4 7 1 1, 2 5 8'",
        "47112583,'4 7 1 1, 2 5 8 3'",
        "123456789,'1 2 3, 4 5 6, 7 8 9'",
        "1234567890,'1 2 3 4, 5 6 7, 8 9 0'",
        "12345678901,'1 2 3 4, 5 6 7 8, 9 0 1'",
        "1234567890123,'1 2 3 4, 5 6 7, 8 9 0, 1 2 3'",
        "12345678901234567890,'1 2 3 4, 5 6 7 8, 9 0 1 2, 3 4 5 6, 7 8 9 0'"
    })
    void digitsAreReadInGroupsOfThreeOrFour(String digits, String spoken) {
        assertEquals(spoken, DigitGroups.spoken(digits));
    }
}
