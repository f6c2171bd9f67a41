package io.liza.local.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberChoiceTest {
    @TempDir
    Path saved;

    private TwilioShell shop;

    @BeforeEach
    void open() throws IOException {
        shop = new TwilioShell(saved);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anAccountWithoutANumber() {
        assertEquals(1, shop.connect("", "--yes"));
        assertSays("The account has no number that takes calls");
    }

    @Test
    void ofSeveralThePersonPicksOne() {
        fiveNumbersOnThreePages();
        assertEquals(0, shop.connect("5\ny\n"), shop::screen);
        assertSays("    1  +493023125001 (Line 1)");
        assertLed("+493023125005");
    }

    @Test
    void noChoiceIsNone() {
        fiveNumbersOnThreePages();
        for (String typed : new String[] {"", "\n", "0\n", "6\n", "first\n"}) {
            assertEquals(1, shop.connect(typed + "y\n"));
            assertSays("No number was chosen");
        }
        assertEquals(1, shop.connect("", "--yes"));
        assertSays("say with --number which one");
        assertEquals(0, shop.twilio.changes());
    }

    @Test
    void theNamedOneIsFoundHoweverItIsWritten() {
        fiveNumbersOnThreePages();
        assertEquals(
                0, shop.connect("", "--yes", "--number", "\u202A+49 (30)\u00A02312\u20115004\u202C"), shop::screen);
        assertLed("+493023125004");
        assertTrue(
                shop.twilio.asked.stream().anyMatch(asked -> asked.contains("PhoneNumber=%2B493023125004")),
                shop.twilio.asked::toString);
    }

    @Test
    void theEnvironmentMayNameIt() {
        fiveNumbersOnThreePages();
        shop.environment.put("TWILIO_PHONE_NUMBER", "+493023125002");
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertLed("+493023125002");
    }

    @Test
    void oneThatOnlyContainsTheNumberIsAnother() {
        shop.twilio.has("+4930231250011");
        assertEquals(1, shop.connect("", "--yes", "--number", "+493023125001"));
        assertSays("+493023125001 is not a number of this account. It has:\n    1  +4930231250011");
        assertEquals(1, shop.connect("", "--yes", "--number", "030 23125001"));
        assertSays("'030 23125001' is no number as Twilio has it");
        assertEquals(0, shop.twilio.changes());
    }

    @Test
    void oneForMessagesOnlyIsNoChoice() {
        shop.twilio.has("+493023125001").with("capabilities", Map.of("voice", false, "sms", true, "mms", true));
        shop.twilio.has("+493023125002");
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertLed("+493023125002");
        assertEquals(1, shop.connect("", "--yes", "--number", "+493023125001"));
        assertSays("takes no calls");
    }

    private void fiveNumbersOnThreePages() {
        shop.twilio.pageSize = 2;
        for (int i = 1; i <= 5; i++) {
            shop.twilio.has("+49302312500" + i);
        }
    }

    private void assertLed(String phoneNumber) {
        shop.twilio
                .numbers
                .values()
                .forEach(number -> assertEquals(
                        number.phoneNumber().equals(phoneNumber),
                        ("" + number.get("voice_url")).startsWith(TwilioShell.URL + "/webhook/voice#"),
                        number::phoneNumber));
    }

    private void assertSays(String text) {
        assertTrue(shop.screen().contains(text), shop::screen);
    }
}
