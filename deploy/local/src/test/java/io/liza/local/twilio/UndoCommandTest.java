package io.liza.local.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoCommandTest {
    private static final String OLD = "https://old.example/answer";
    private static final String APPLICATION = "AP" + "a".repeat(32);

    @TempDir
    Path saved;

    private TwilioShell shop;
    private FakeTwilioNumber number;

    @BeforeEach
    void open() throws IOException {
        shop = new TwilioShell(saved);
        number = shop.twilio
                .has("+493023125000")
                .with("voice_url", OLD)
                .with("voice_method", "GET")
                .with("voice_application_sid", APPLICATION);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void putsBackWhatWasThereBefore() {
        shop.connect("", "--yes");
        assertEquals(0, shop.undo("y\n"), shop::screen);
        assertSays("→ GET " + OLD);
        assertAsBefore();
        assertEquals(1, shop.undo("y\n"));
        assertSays("Nothing is known of +493023125000 (Line 1) before Liza");
    }

    @Test
    void putsBackATrunk() {
        number.with("voice_application_sid", "").with("trunk_sid", "TK" + "b".repeat(32));
        shop.connect("", "--yes");
        assertEquals("", number.get("trunk_sid"));
        assertEquals(0, shop.undo("y\n"), shop::screen);
        assertEquals("TK" + "b".repeat(32), number.get("trunk_sid"));
        assertEquals(OLD, number.get("voice_url"));
    }

    @Test
    void aNoLeavesItAsItIs() {
        shop.connect("", "--yes");
        assertEquals(1, shop.undo("n\n"));
        assertTrue(number.get("voice_url").toString().startsWith(TwilioShell.URL + "/webhook/voice#"));
        assertEquals(0, shop.undo("y\n"));
    }

    @Test
    void whatSomebodyElseChangedSinceIsUndoneOnlyWithYes() {
        shop.connect("", "--yes");
        number.with("status_callback", "https://third.example/ended");
        assertEquals(1, shop.undo("y\n"));
        assertSays("Somebody else has changed the number");
        assertEquals("https://third.example/ended", number.get("status_callback"));
        assertEquals(0, shop.undo("", "--yes"));
        assertAsBefore();
    }

    @Test
    void afterSeveralAddressesTheTimeBeforeTheFirstComesBack() {
        shop.connect("", "--yes");
        shop.connect("", "--yes", "--url", "https://second.example", "--no-check");
        assertEquals(0, shop.undo("y\n"), shop::screen);
        assertAsBefore();
    }

    @Test
    void anAddressThatGotItsOverridesLaterIsStillOurs() {
        shop.environment.put("LIZA_TWILIO_RETRIES", "off");
        shop.connect("", "--yes");
        shop.environment.remove("LIZA_TWILIO_RETRIES");
        shop.connect("", "--yes");
        assertEquals(0, shop.undo("y\n"), shop::screen);
        assertAsBefore();
    }

    @Test
    void overridesThatWereThereBeforeComeBack() {
        number.with("voice_url", OLD + "#rc=3&rp=all");
        shop.connect("", "--yes");
        assertEquals(0, shop.undo("y\n"), shop::screen);
        assertEquals(OLD + "#rc=3&rp=all", number.get("voice_url"));
    }

    @Test
    void whatSomebodyElseSetBetweenTwoConnectsIsWhatComesBack() {
        shop.connect("", "--yes");
        number.with("voice_url", "https://third.example");
        shop.connect("", "--yes");
        assertEquals(0, shop.undo("y\n"), shop::screen);
        assertEquals("https://third.example", number.get("voice_url"));
    }

    @Test
    void brokenOffBetweenSavingAndChangingThereIsNothingToUndo() {
        shop.twilio.refusesChanges = true;
        assertEquals(1, shop.connect("", "--yes"));
        assertSays("https://www.twilio.com/docs/errors/20500");
        assertSays("what was before is kept");
        assertTrue(Files.exists(file()));
        shop.twilio.refusesChanges = false;
        assertEquals(0, shop.undo(""));
        assertSays("there is nothing to undo");
        assertFalse(Files.exists(file()));
        assertAsBefore();
    }

    @Test
    void brokenOffAndDoneAgainTheTimeBeforeIsNotForgotten() {
        shop.connect("", "--yes");
        shop.twilio.refusesChanges = true;
        assertEquals(1, shop.connect("", "--yes", "--url", "https://second.example", "--no-check"));
        shop.twilio.refusesChanges = false;
        assertTrue(number.get("voice_url").toString().startsWith(TwilioShell.URL + "/webhook/voice#"));
        assertEquals(0, shop.undo("y\n"), shop::screen);
        assertAsBefore();
    }

    @Test
    void showTellsWhoAnswersAndThatItCanBeUndone() {
        assertEquals(0, shop.show());
        assertSays("GET " + OLD);
        assertFalse(shop.screen().contains("undo"));
        shop.connect("", "--yes");
        shop.show();
        assertSays("POST " + TwilioShell.URL + "/webhook/voice#ct=");
        assertSays("undo");
        assertEquals(1, shop.twilio.changes());
    }

    private void assertAsBefore() {
        assertEquals(OLD, number.get("voice_url"));
        assertEquals("GET", number.get("voice_method"));
        assertTrue(number.get("voice_fallback_url") == null
                || number.get("voice_fallback_url").equals(""));
        assertEquals("", number.get("status_callback"));
        assertEquals(APPLICATION, number.get("voice_application_sid"));
    }

    private Path file() {
        return saved.resolve(number.sid() + ".properties");
    }

    private void assertSays(String text) {
        assertTrue(shop.screen().contains(text), shop::screen);
    }
}
