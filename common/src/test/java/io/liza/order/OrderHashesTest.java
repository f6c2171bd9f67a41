package io.liza.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderHashesTest {

    private static final String OLD_KEY = "o".repeat(32);
    private static final String NEW_KEY = "n".repeat(32);
    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final OrderHashes OLD = new OrderHashes(List.of(OLD_KEY));
    private static final OrderHashes ROTATING = new OrderHashes(List.of(NEW_KEY, OLD_KEY));

    @ParameterizedTest
    @ValueSource(strings = {"+4915112345678", "0151 12345678", "0049 (0)151 / 123 456-78", "151\u201112345678"})
    void aNumberIsTheSameInEverySpelling(String spelling) {
        String hash = OLD.phone("+49 151 12345678").orElseThrow();

        assertEquals(Optional.of(hash), OLD.phone(spelling));
        assertTrue(OLD.isPhone(spelling, hash));
        assertFalse(OLD.isPhone("+4915112345679", hash));
    }

    @ParameterizedTest
    @CsvSource({"10115, 10115, true", "10115, 10116, false", "12345-6789, 12345, true", "1234 AB, 1234, true"})
    void aPostcodeIsComparedByItsDigits(String shop, String entered, boolean same) {
        assertEquals(
                same, OLD.isPostcode(ORDER, entered, OLD.postcode(ORDER, shop).orElseThrow()));
    }

    @Test
    void equalPostcodesOfTwoOrdersHaveDifferentHashes() {
        assertNotEquals(OLD.postcode(ORDER, "10115"), OLD.postcode(new OrderNumber("4712"), "10115"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SW1A 1AA", "K1A 0B1", "12345678901"})
    void aPostcodeThatCouldBeGuessedOrNotTypedHasNoHash(String postcode) {
        assertEquals(Optional.empty(), OLD.postcode(ORDER, postcode));
        assertFalse(OLD.isPostcode(ORDER, postcode, "0".repeat(64)));
    }

    @Test
    void hashesOfThePreviousKeyAreRecognizedDuringARotation() {
        String phone = OLD.phone("015112345678").orElseThrow();

        assertTrue(ROTATING.isPhone("015112345678", phone));
        assertTrue(
                ROTATING.isPostcode(ORDER, "10115", OLD.postcode(ORDER, "10115").orElseThrow()));
        assertEquals(
                List.of(ROTATING.phone("015112345678").orElseThrow(), phone),
                ROTATING.phoneWithEachKey("015112345678"));
        assertFalse(OLD.isPhone("015112345678", ROTATING.phone("015112345678").orElseThrow()));
    }

    @Test
    void withoutHashNothingMatches() {
        assertFalse(OLD.isPhone("015112345678", null));
        assertFalse(OLD.isPostcode(ORDER, "10115", null));
    }

    @Test
    void blanksInTheSettingAreIgnored() {
        var setting = Optional.of(List.of(" ", " " + OLD_KEY + " "));

        OrderHashes hashes = OrderHashes.ofSetting(setting).orElseThrow();

        assertEquals(OLD.phone("015112345678"), hashes.phone("015112345678"));
        assertEquals(Optional.empty(), OrderHashes.ofSetting(Optional.of(List.of(" "))));
        assertEquals(Optional.empty(), OrderHashes.ofSetting(Optional.empty()));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OrderHashes(List.of("short")));
        assertThrows(IllegalArgumentException.class, () -> new OrderHashes(List.of()));
    }
}
