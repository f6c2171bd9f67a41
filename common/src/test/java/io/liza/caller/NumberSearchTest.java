package io.liza.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSearchTest {

    @ParameterizedTest
    @CsvSource({
        "0151 12345678, +4915112345678",
        "0151\u201112345678, +4915112345678",
        "(0)151 12345678, +4915112345678",
        "(0151) 12345678, +4915112345678",
        "030 55501, +493055501",
        "(202) 555-0123, +12025550123",
        "1-202-555-0123, +12025550123",
        "020 7946 0000, +442079460000",
        "06 12 34 56 78, +33612345678",
        "06 69812345, +390669812345",
        "612 34 56 78, +34612345678",
        "8 (495) 123-45-67, +74951234567",
        "0664 1234567, +436641234567",
        "011 49 151 12345678, +4915112345678",
        "tel:0151-12345678, +4915112345678",
        "Tel. 0151 12345678, +4915112345678"
    })
    void aNationalSpellingMatchesEveryCountryThatDialsItSo(String typed, String number) {
        NumberSearch search = NumberSearch.of(typed);

        assertTrue(search.numbers().contains(number), search.toString());
        assertFalse(search.isWhole(), "the country is not said");
        assertTrue(search.numbers().size() < 200, "as many as there are countries");
    }

    /** The part without trunk prefix or plus sign may be in the middle of a number. */
    @ParameterizedTest
    @ValueSource(strings = {"15112345678", "4915112345678", "5112345678", "112345678", "+49151123456", "+49 151", "78"})
    void aPartOfANumberIsNotThatNumber(String typed) {
        assertFalse(NumberSearch.of(typed).numbers().contains("+4915112345678"));
    }

    @Test
    void aWholeNumberIsFoundWithoutPlusOrCountryCode() {
        assertEquals(
                List.of("+4915112345678", "4915112345678", "015112345678"),
                NumberSearch.of("+49 (0)151 12345678").numbers().stream()
                        .filter(number -> !number.equals("+49015112345678"))
                        .toList());
        assertTrue(NumberSearch.of("+1 202 555 0123").numbers().containsAll(List.of("2025550123", "12025550123")));
    }

    /** Unusual numbers that may be stored. */
    @ParameterizedTest
    @ValueSource(strings = {"+490001234567", "+330001234567", "+49015112345678", "+999123456789", "0000000", "12345"})
    void theDigitsThemselvesAreAlwaysLookedFor(String typed) {
        assertTrue(NumberSearch.of(typed).numbers().contains(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (0)151 123, +49151123",
        "0151 1234, 1511234",
        "0151, 0151",
        "055502, 55502",
        "5678, 5678",
        "+49, +49",
        "client:an, client:an",
        "anna, anna",
        "%, %",
        "•••66, •••66"
    })
    void aPartIsLookedForWithoutItsTrunkPrefix(String typed, String part) {
        assertEquals(part, NumberSearch.of(typed).part());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+4915112345678", "client:anna", "sip:anna@example.com", "sip:+4915112345678@x", "+4930123123"})
    void onlyAWholeNumberOrAddressProvesThatNothingIsStored(String typed) {
        assertTrue(NumberSearch.of(typed).isWhole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0151 12345678",
                "4915112345678",
                "+49",
                "+49 30",
                "+1 555 0123",
                "66",
                "anna",
                "%",
                "+49 151 1234567 poste 99",
                "user 12",
                "+49_1",
                "+999123456789"
            })
    void aPartProvesNothing(String typed) {
        assertFalse(NumberSearch.of(typed).isWhole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "No Caller ID", "+266696687", "sip:anonymous@anonymous.invalid"})
    void aWithheldNumberFindsNobody(String typed) {
        assertTrue(NumberSearch.of(typed).isNobody());
        assertEquals("", NumberSearch.of(typed).part());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4915112345678%", "%4915112345678", "_+4915112345678", "•••+4915112345678"})
    void signsAroundANumberAreNoWords(String typed) {
        assertFalse(NumberSearch.of(typed).numbers().contains("+4915112345678"));
    }

    @Test
    void aNameWithDigitsIsAlsoLookedForAsItIs() {
        assertTrue(NumberSearch.of("user7654321").numbers().containsAll(List.of("7654321", "user7654321")));
    }

    @Test
    void anyTextIsASearch() {
        HostileTexts.stream(3_000)
                .filter(text -> !text.isBlank())
                .map(NumberSearch::of)
                .forEach(search -> assertEquals(
                        search.isNobody(),
                        search.numbers().isEmpty() && search.part().isEmpty()));
    }
}
