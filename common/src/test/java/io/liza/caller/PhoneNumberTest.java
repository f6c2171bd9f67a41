package io.liza.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"+4915112345678,49", "+12025550123,1", "+442079460000,44", "+380441234567,380", "+77011234567,7"})
    void anE164NumberTellsItsCountryCode(String number, String countryCode) {
        assertEquals(
                Optional.of(countryCode), PhoneNumber.of(number).orElseThrow().countryCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"client:anna", "sip:anna@example.com", "4915112345678", "+0123456789", "+49", "+999123456789"})
    void anyOtherAddressIsTakenAsItIsAndTellsNone(String address) {
        PhoneNumber number = PhoneNumber.of(address).orElseThrow();

        assertEquals(address, number.value());
        assertEquals(Optional.empty(), number.countryCode());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "anonymous",
                "Anonymous",
                "sip:anonymous@anonymous.invalid",
                "unknown",
                "Restricted",
                "+266696687",
                "266696687",
                "+7378742833",
                "+8656696",
                "+2562533",
                "+86282452253"
            })
    void aWithheldNumberIsNone(String from) {
        assertEquals(Optional.empty(), PhoneNumber.of(from));
    }

    @Test
    void aNameThatOnlyLivesAtAPrivateHostIsNotWithheld() {
        assertTrue(PhoneNumber.of("sip:anna@private.example").isPresent());
    }

    @Test
    void anOverlongAddressIsCutToWhatTwilioSends() {
        assertEquals(
                PhoneNumber.MAX_LENGTH,
                PhoneNumber.of("sip:" + "x".repeat(300)).orElseThrow().value().length());
    }

    @ParameterizedTest
    @CsvSource({
        "+49 151 123-456 78,+4915112345678",
        "+1 (202) 555.0123,+12025550123",
        "0012025550123,+12025550123",
        "' 12025550123',+12025550123",
        "0151 / 12345678,015112345678",
        "4915112345678,4915112345678",
        "sip:anna smith@example.com,sip:anna smith@example.com"
    })
    void aNumberIsTakenAsItIsDialled(String from, String number) {
        assertEquals(number, PhoneNumber.of(from).orElseThrow().value());
    }

    @Test
    void nothingThatComesInIsTooStrange() {
        assertEquals(Optional.empty(), PhoneNumber.of("266696687" + " ".repeat(300) + "x"));
        assertFalse(Character.isHighSurrogate(
                PhoneNumber.of("😀".repeat(200)).orElseThrow().value().charAt(PhoneNumber.MAX_LENGTH - 2)));
    }

    @Test
    void controlCharactersAreNoPartOfAnAddress() {
        assertEquals(
                "sip:anna", PhoneNumber.of("sip:\u0000an\nna ").orElseThrow().value());
        assertEquals(Optional.empty(), PhoneNumber.of("\u0000"));
    }

    @Test
    void printedItIsMasked() {
        assertEquals("+49•••78", PhoneNumber.of("+4915112345678").orElseThrow().toString());
        assertFalse(
                PhoneNumber.of("sip:anna@example.com").orElseThrow().toString().contains("anna"));
        assertFalse(PhoneNumber.of("015112345678").orElseThrow().toString().contains("5"));
    }

    @Test
    void anImpossibleNumberCannotExist() {
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(null));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(" "));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("anonymous"));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("1".repeat(256)));
    }
}
