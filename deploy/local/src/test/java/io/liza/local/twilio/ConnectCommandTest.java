package io.liza.local.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.FakeLiza.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectCommandTest {
    private static final String APPLICATION = "AP" + "a".repeat(32);
    private static final String RETRIES = "#ct=2000&rt=4500&tt=15000&rc=5&rp=ct,rt,5xx";
    private static final String TRUNK = "TK" + "b".repeat(32);

    @TempDir
    Path saved;

    private TwilioShell shop;
    private FakeTwilioNumber number;

    @BeforeEach
    void open() throws IOException {
        shop = new TwilioShell(saved.resolve("twilio"));
        number = shop.twilio
                .has("+493023125000")
                .with("voice_url", "https://me:secret@old.example/answer?shop=1")
                .with("voice_method", "GET");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsWhatItWillChangeAndChangesItAfterAYes() {
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertLeadsTo(TwilioShell.URL);
        assertEquals("https://sms.example/in", number.get("sms_url"));
        assertSays("GET https://…@old.example/answer?shop=1\n");
        assertSays("→ POST https://liza.example/webhook/voice" + RETRIES + "\n");
        assertSays("→ POST https://liza.example/webhook/fallback" + RETRIES + "\n");
        assertSays("→ POST https://liza.example/webhook/status" + RETRIES + "\n");
        assertSays("answers and knows our signature");
        assertFalse(shop.screen().contains("secret"), shop::screen);
        assertFalse(shop.screen().contains(FakeTwilio.TOKEN), shop::screen);
    }

    @Test
    void aNoOrNobodyChangesNothing() {
        Map<String, Object> before = Map.copyOf(withoutNulls());
        for (String typed : new String[] {"n\n", "\n", "", "yesterday\n"}) {
            assertEquals(1, shop.connect(typed), shop::screen);
            assertSays("Nothing was changed.");
        }
        assertEquals(before, withoutNulls());
        assertEquals(0, shop.twilio.changes());
        assertFalse(Files.exists(shop.saved));
    }

    @Test
    void aSecondTimeThereIsNothingToChange() {
        assertEquals(0, shop.connect("", "--yes"));
        assertEquals(0, shop.connect(""), shop::screen);
        assertSays("there is nothing to change");
        assertEquals(1, shop.twilio.changes());
    }

    @Test
    void anAddressOfAnEarlierLizaGetsTheOverridesWithoutAWarning() {
        shop.environment.put("LIZA_TWILIO_RETRIES", "off");
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertLeadsTo(TwilioShell.URL, "");
        shop.environment.remove("LIZA_TWILIO_RETRIES");
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertSays("POST " + TwilioShell.URL + "/webhook/voice\n");
        assertSays("→ POST " + TwilioShell.URL + "/webhook/voice" + RETRIES + "\n");
        assertFalse(shop.screen().contains("Warning"), shop::screen);
        assertLeadsTo(TwilioShell.URL);
        shop.environment.put("LIZA_TWILIO_RETRIES", "off");
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertLeadsTo(TwilioShell.URL, "");
    }

    @Test
    void aSettingThatIsNoneChangesNothing() {
        shop.environment.put("LIZA_TWILIO_RETRIES", "5");
        assertEquals(1, shop.connect("", "--yes"));
        assertSays("LIZA_TWILIO_RETRIES is '5', but must be on or off.");
        assertEquals(0, shop.twilio.changes());
    }

    @Test
    void whatTwilioWouldAskInsteadOfLizaIsTakenAway() {
        number.with("voice_application_sid", APPLICATION);
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertSays(APPLICATION);
        assertLeadsTo(TwilioShell.URL);
        number.with("trunk_sid", TRUNK);
        assertEquals(0, shop.connect("y\n"), shop::screen);
        assertSays(TRUNK);
        assertLeadsTo(TwilioShell.URL);
    }

    @Test
    void aNumberThatLeadsNowhereIsConnected() {
        number.with("voice_url", "");
        assertEquals(0, shop.connect("y\n"));
        assertLeadsTo(TwilioShell.URL);
    }

    @Test
    void whatWasBeforeIsKeptForItsOwnerOnly() throws IOException {
        shop.connect("", "--yes");
        Path file = shop.saved.resolve(number.sid() + ".properties");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String text = Files.readString(file);
        assertTrue(text.contains("me\\:secret@old.example"), text);
        assertFalse(text.contains(FakeTwilio.TOKEN), text);
        try (var files = Files.list(shop.saved)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whereNothingCanBeKeptNothingIsChanged() throws IOException {
        Files.createSymbolicLink(shop.saved, saved.resolve("nowhere"));
        assertEquals(1, shop.connect("", "--yes"));
        assertSays("Nothing was changed, since the present settings could not be saved");
        assertEquals(0, shop.twilio.changes());
    }

    @Test
    void whatSomebodyChangesWhileOneReadsIsNotOverwritten() {
        shop.meanwhile = () -> number.with("voice_url", "https://third.example");
        assertEquals(1, shop.connect("y\n"));
        assertSays("while you were reading");
        assertEquals("https://third.example", number.get("voice_url"));
        assertEquals(0, shop.twilio.changes());
    }

    @Test
    void aChangeThatDidNotTakeHoldIsNoticed() {
        shop.twilio.losesChanges = true;
        assertEquals(1, shop.connect("", "--yes"));
        assertSays("the number is not what was wanted");
        assertSays("GET https://…@old.example/answer?shop=1\n");
    }

    @Test
    void theAddressMayComeFromTheEnvironmentAndHaveAPath() {
        shop.environment.put("LIZA_PUBLIC_URL", "https://shop.example/liza/");
        assertEquals(0, shop.run("", List.of("connect", "--yes", "--no-check")), shop::screen);
        assertSays("https://shop.example/liza, not tried");
        assertLeadsTo("https://shop.example/liza");
        assertEquals(0, shop.liza.asked.size());
    }

    @Test
    void aNumberInAnotherRegionIsReachedByItsEdge() {
        for (var place : List.of(
                List.of("--region", "ie1", "--edge", "dublin", "show"),
                List.of("show", "--region=ie1", "--edge=dublin"))) {
            shop.twilio.hosts.clear();
            assertEquals(0, shop.run("", place), shop::screen);
            assertEquals(Set.of("api.dublin.ie1.twilio.com"), Set.copyOf(shop.twilio.hosts));
            assertSays("The shop, " + FakeTwilio.ACCOUNT + ", in ie1 by dublin");
        }
        shop.environment.putAll(Map.of("TWILIO_REGION", "au1", "TWILIO_EDGE", "sydney"));
        shop.twilio.hosts.clear();
        assertEquals(0, shop.connect("", "--yes"), shop::screen);
        assertEquals(Set.of("api.sydney.au1.twilio.com"), Set.copyOf(shop.twilio.hosts));
        assertLeadsTo(TwilioShell.URL);
    }

    @Test
    void withoutARegionItIsTwiliosOwn() {
        assertEquals(0, shop.show());
        assertEquals(Set.of("api.twilio.com"), Set.copyOf(shop.twilio.hosts));
    }

    @Test
    void whereASigningKeyIsConfiguredTheAddressIsTriedWithIt() {
        shop.environment.put("LIZA_TWILIO_SIGNING_KEYS", "shop:signing-secret");
        shop.liza.answers("/webhook/status", asked -> new Answered(204, "text/plain", ""));
        assertEquals(1, shop.connect("n\n"));
        assertEquals("key=shop,algorithm=HMAC_SHA256", shop.liza.asked.get(0).signatureSettings());
        assertFalse(shop.screen().contains("signing-secret"), shop::screen);
    }

    @Test
    void credentialsInTheAddressAreSentAndNotShown() {
        String url = "https://me:hunter2@Liza.example";
        shop.liza.answers("/webhook/status", asked -> TwilioShell.asLiza(FakeTwilio.TOKEN, url, asked));
        assertEquals(0, shop.connect("", "--yes", "--url", url), shop::screen);
        assertSays("https://…@Liza.example, answers and knows our signature");
        assertEquals("Basic bWU6aHVudGVyMg==", shop.liza.asked.get(0).authorization());
        assertFalse(shop.screen().contains("hunter2"), shop::screen);
        assertLeadsTo(url);
    }

    @Test
    void aHostWithAnUnderscoreIsTakenWithoutATrial() {
        assertEquals(0, shop.connect("", "--yes", "--no-check", "--url", "https://my_shop.example"), shop::screen);
        assertLeadsTo("https://my_shop.example");
    }

    private void assertLeadsTo(String url) {
        assertLeadsTo(url, RETRIES);
    }

    private void assertLeadsTo(String url, String overrides) {
        assertEquals(url + "/webhook/voice" + overrides, number.get("voice_url"));
        assertEquals(url + "/webhook/fallback" + overrides, number.get("voice_fallback_url"));
        assertEquals(url + "/webhook/status" + overrides, number.get("status_callback"));
        for (String method : new String[] {"voice_method", "voice_fallback_method", "status_callback_method"}) {
            assertEquals("POST", number.get(method));
        }
        assertEquals("", number.get("voice_application_sid"));
        assertTrue(number.get("trunk_sid") == null || number.get("trunk_sid").equals(""));
    }

    private void assertSays(String text) {
        assertTrue(shop.screen().contains(text), shop::screen);
    }

    private Map<String, Object> withoutNulls() {
        return number.json().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
