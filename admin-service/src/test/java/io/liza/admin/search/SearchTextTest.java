package io.liza.admin.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"4711, 4711", "#4711, 4711", "47 11, 4711", "0015, 0015", "4711a, ", "+4915112345678, "})
    void digitsMayBeTheNumberOfAnOrder(String typed, String number) {
        assertEquals(number, SearchText.of(typed).orderNumber().orElse(null));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 151 12345678, true, true",
        "0151 12345678, true, true",
        "0151/12345678, true, true",
        "15112345678, true, false",
        "4711, true, false",
        "471, false, false",
        "inbox, false, false",
        "CA0123456789abcdef0123456789abcdef, false, false"
    })
    void aNumberOfACallerIsToldFromThatOfAnOrder(String typed, boolean possible, boolean likely) {
        assertEquals(possible, SearchText.of(typed).callerNumber().isPresent(), "possible");
        assertEquals(likely, SearchText.of(typed).looksLikeCallerNumber(), "likely");
    }
}
