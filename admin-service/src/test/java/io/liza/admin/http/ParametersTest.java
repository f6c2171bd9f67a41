package io.liza.admin.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.order.OrderStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void anEmptyParameterIsNone(String value) {
        assertEquals(Optional.empty(), Parameters.day("from", value));
        assertEquals(Optional.empty(), Parameters.search("language", value));
        assertEquals(Optional.empty(), Parameters.phone("phone", value));
        assertEquals(Optional.empty(), status(value));
    }

    @Test
    void aDayIsReadFromItsIsoForm() {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 22)), Parameters.day("from", " 2026-11-22 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22.11.2026", "2026-02-30", "2026-11-22T10:00", "+12026-01-01", "1969-12-31", "tomorrow", "０"})
    void anythingElseIsNoDayAndTheMessageNamesParameterAndForm(String value) {
        assertRefused("from", "from must be a day such as 2026-11-22", () -> Parameters.day("from", value));
    }

    @Test
    void aConstantIsReadAndAnUnknownOneIsAnsweredWithThoseThereAre() {
        assertEquals(Optional.of(OrderStatus.SHIPPED), status("shipped"));
        assertRefused(
                "status",
                "status must be one of [IN_PROGRESS, SHIPPED, DELIVERED, DELAYED, CANCELLED]",
                () -> status("LOST"));
    }

    @Test
    void aRequiredConstantIsMissed() {
        assertRefused(
                "status",
                "status is missing; it must be one of [IN_PROGRESS, SHIPPED, DELIVERED, DELAYED, CANCELLED]",
                () -> Parameters.required("status", " ", OrderStatus::parse, OrderStatus.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (0)151 / 123-45.678, +4915112345678",
        "0151 12345678,           015112345678",
        "5678,                    5678",
        "client:anna-maria,       client:anna-maria",
        "sip:anna@example.org,    sip:anna@example.org"
    })
    void aPhoneNumberIsSearchedForAsItIsStoredAndAnAddressAsItIs(String written, String stored) {
        assertEquals(
                stored,
                Parameters.phone("phone", written).orElseThrow().numbers().get(0));
    }

    @Test
    void notesMayHaveLinesAndTabsAndNoEndsOfBlanks() {
        assertEquals("Left\tat\r\nthe door", Parameters.notes("  Left\tat\r\nthe door \n"));
        assertEquals("", Parameters.notes("  "));
        assertNull(Parameters.notes(null));
    }

    @Test
    void notesHaveAtMostTwoThousandCharacters() {
        String most = "ß".repeat(2000);

        assertEquals(most, Parameters.notes(most + "  "));
        assertRefused("notes", "notes must have at most 2000 characters", () -> Parameters.notes(most + "!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001bb", "a\u007fb"})
    void controlCharactersAreRefused(String value) {
        assertRefused("notes", "notes must not hold control characters", () -> Parameters.notes(value));
        assertRefused("phone", "phone must not hold control characters", () -> Parameters.phone("phone", value));
    }

    @Test
    void aNumberMayHoldControlCharactersAsItIsPasted() {
        assertEquals(
                Parameters.phone("phone", "+4915112345678"),
                Parameters.phone("phone", "+49\u0000 151\u001b 12345678\u0007"));
        assertRefused(
                "phone", "phone must have at most 255 characters", () -> Parameters.phone("phone", "4".repeat(256)));
    }

    @Test
    void aSearchIsNoLongerThanWhatCanBeFound() {
        assertTrue(Parameters.search("order_number", "4".repeat(255)).isPresent());
        assertRefused(
                "order_number",
                "order_number must have at most 255 characters",
                () -> Parameters.search("order_number", "4".repeat(256)));
    }

    private static Optional<OrderStatus> status(String value) {
        return Parameters.constant("status", value, OrderStatus::parse, OrderStatus.values());
    }

    private static void assertRefused(String parameter, String message, Executable reading) {
        var refusal = assertThrows(BadParameterException.class, reading);
        assertEquals(parameter, refusal.parameter());
        assertEquals(message, refusal.getMessage());
    }
}
