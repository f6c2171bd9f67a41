package io.liza.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masked numbers show nothing more than scheme, country code and two digits. */
class PhoneNumberMaskTest {

    private static final Pattern ALLOWED =
            Pattern.compile("(?:(?:sips?|tel|client|whatsapp|messenger|rcs|sim):)?(?:\\+(\\d{1,3}))?•••(\\d\\d)?");

    @ParameterizedTest
    @CsvSource({
        "+4915112345678, +49•••78",
        "+12025550123, +1•••23",
        "+49 (0)151 / 12345678, +49•••78",
        "015112345678, •••",
        "4915112345678, •••",
        "sip:anna@example.com, sip:•••",
        "sip:anna@example.com:5060, sip:•••",
        "'\"Anna Müller\" <sip:anna@example.com:5060>;tag=1', sip:•••",
        "'\"Anna\" <sip:+4915112345678@host:5060>', sip:+49•••78",
        "sip:+4915112345678@host, sip:+49•••78",
        "whatsapp:+4915112345678, whatsapp:+49•••78",
        "tel:+4915112345678;ext=99, tel:+49•••78",
        "sip:4915112345678@host, sip:•••",
        "sip:101@host, sip:•••",
        "client:anna, client:•••",
        "client:+4915112345678, client:•••",
        "+4915112345678:anna, •••",
        "4915112345678:x, •••",
        "anna:4915112345678, •••",
        "'Anna Müller: mobile', •••",
        "mailto:anna@example.com, •••",
        "x-secret-scheme:anna, •••"
    })
    void schemeCountryCodeAndLastTwoDigitsAreShown(String address, String mask) {
        assertEquals(mask, new PhoneNumber(address).masked());
        assertEquals(mask, new PhoneNumber(address).toString());
    }

    @Test
    void nothingElseIsEverShown() {
        long shown = HostileTexts.stream(50_000)
                .filter(text -> !text.isBlank() && text.length() <= 255 && !PhoneNumber.isPlaceholder(text))
                .filter(text -> isHarmless(text, new PhoneNumber(text).masked()))
                .count();

        assertTrue(shown > 40_000, "texts were masked: " + shown);
    }

    private static boolean isHarmless(String text, String mask) {
        Matcher parts = ALLOWED.matcher(mask);
        assertTrue(parts.matches(), () -> mask + " of " + text);
        String code = parts.group(1);
        String end = parts.group(2);
        assertEquals(code == null, end == null, () -> mask + " of " + text);
        String digits = text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(sign -> String.valueOf(Character.digit(sign, 10)))
                .reduce("", String::concat);
        assertTrue(code == null || digits.contains(code) && digits.contains(end), () -> mask + " of " + text);
        assertTrue(
                code == null
                        || NumberingPlan.countryCode("+" + code + "0000000").isPresent(),
                () -> mask + " has no country code");
        return true;
    }
}
