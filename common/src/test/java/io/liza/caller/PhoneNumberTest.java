package io.liza.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"+4915112345678,49", "+12025550123,1", "+442079460000,44", "+380441234567,380", "+77011234567,7"})
    void anE164NumberTellsItsCountryCode(String number, String countryCode) {
        assertEquals(
                Optional.of(countryCode), PhoneNumber.of(number).orElseThrow().countryCode());
    }

    /** All that the tests, the demo and the bench call from, and lengths that few countries have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4915112345678",
                "+12025550123",
                "+4973929378420",
                "+49301234",
                "+493055501",
                "+12010000001",
                "+34000123456",
                "+70001234567",
                "+380000123456",
                "+900001234567",
                "+48000123456",
                "+31000123456",
                "+390001234567",
                "+6834000",
                "+29022222",
                "+80012345678",
                "+447777777777",
                "+33666666666",
                "+4932221234567",
                "+882161234567"
            })
    void anUnusualNumberIsAccepted(String number) {
        assertEquals(Optional.of(new PhoneNumber(number)), PhoneNumber.of(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"client:anna", "sip:anna@example.com", "4915112345678", "015112345678", "sim:DE0123", "Anna"})
    void anyOtherAddressIsKeptAndHasNoCountryCode(String address) {
        PhoneNumber number = PhoneNumber.of(address).orElseThrow();

        assertEquals(address, number.value());
        assertEquals(Optional.empty(), number.countryCode());
    }

    @ParameterizedTest
    @CsvSource({
        "whatsapp:+442079460000, +442079460000",
        "tel:+442079460000, +442079460000",
        "TEL:+44-20-7946-0000;ext=12, +442079460000",
        "tel:7946-0000;phone-context=+4420, +442079460000",
        "tel:020-7946-0000;phone-context=+44, +442079460000",
        "sip:+442079460000@example.com, +442079460000",
        "sip:+442079460000@example.com:5060;transport=tls, +442079460000",
        "sip:%2B442079460000@example.com, +442079460000",
        "sip:00442079460000@example.com, +442079460000",
        "sips:+442079460000;npdi;rn=12@example.com;user=phone, +442079460000",
        "sip:+442079460000:secret@example.com, +442079460000",
        "'\"Anna\" <sip:+442079460000@example.com:5060>;tag=x1', +442079460000",
        "'Anna <tel:+442079460000>', +442079460000",
        "rcs:+442079460000, +442079460000",
        "%2B442079460000, +442079460000"
    })
    void theAddressOfANumberIsThatNumber(String address, String number) {
        PhoneNumber caller = PhoneNumber.of(address).orElseThrow();

        assertEquals(number, caller.value());
        assertEquals(Optional.of("44"), caller.countryCode());
        assertEquals(Optional.of("44"), new PhoneNumber(address).countryCode(), "also as it was stored before");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Anna\" <sip:anna@Example.COM:5060;transport=tls>;tag=x1', sip:anna@example.com:5060",
        "sip:anna:secret@example.com?subject=x, sip:anna@example.com",
        "SIP:anna@example.com, sip:anna@example.com",
        "sip:015112345678@pbx.example, sip:015112345678@pbx.example",
        "sip:101@pbx.example, sip:101@pbx.example",
        "sip:anna smith@example.com, sip:anna smith@example.com",
        "client:+442079460000, client:+442079460000",
        "client:a%41, client:a%41",
        "client:<b>anna</b>, client:<b>anna</b>",
        "client:a<sip:b@c>, client:a<sip:b@c>",
        "Anna <b>, Anna <b>"
    })
    void anotherAddressIsKeptWithoutNameAndParameters(String address, String kept) {
        assertEquals(kept, PhoneNumber.of(address).orElseThrow().value());
    }

    @Test
    void anOverlongAddressIsCut() {
        assertEquals(
                PhoneNumber.MAX_LENGTH,
                PhoneNumber.of("sip:" + "x".repeat(300)).orElseThrow().value().length());
    }

    @Test
    void randomAddressesNeverFail() {
        assertEquals(Optional.empty(), PhoneNumber.of("266696687" + " ".repeat(300) + "x"));
        assertFalse(Character.isHighSurrogate(
                PhoneNumber.of("😀".repeat(200)).orElseThrow().value().charAt(PhoneNumber.MAX_LENGTH - 2)));
        HostileTexts.stream(5_000).forEach(text -> {
            Optional<PhoneNumber> number = PhoneNumber.of(text);
            assertEquals(number, number.flatMap(once -> PhoneNumber.of(once.value())), text);
        });
    }

    @Test
    void controlCharactersAreNoPartOfAnAddress() {
        assertEquals(
                "sip:anna", PhoneNumber.of("sip:\u0000an\nna ").orElseThrow().value());
        assertEquals(
                "client:anna",
                PhoneNumber.of("\u202Aclient:an\u200Bna\u202C").orElseThrow().value());
        assertEquals("sip:anna@x", PhoneNumber.of("sip:an%00na@x").orElseThrow().value());
        assertEquals(Optional.empty(), PhoneNumber.of("\u0000"));
    }

    @Test
    void anImpossibleNumberCannotExist() {
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(null));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(" "));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("anonymous"));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("0000000"));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("1".repeat(256)));
    }
}
