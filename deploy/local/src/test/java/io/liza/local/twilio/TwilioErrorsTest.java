package io.liza.local.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.FakeLiza.Answered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors that are found before anything is changed, and their messages. */
class TwilioErrorsTest {
    @TempDir
    Path saved;

    private TwilioShell shop;

    @BeforeEach
    void open() throws IOException {
        shop = new TwilioShell(saved);
        shop.twilio.has("+493023125000");
    }

    @AfterEach
    void close() {
        assertEquals(0, shop.twilio.changes());
        shop.close();
    }

    @Test
    void credentialsMustBeThere() {
        shop.environment.remove("TWILIO_AUTH_TOKEN");
        assertRefused("TWILIO_AUTH_TOKEN is not set");
        shop.environment.clear();
        assertRefused("TWILIO_ACCOUNT_SID is not set");
        shop.environment.putAll(Map.of("TWILIO_ACCOUNT_SID", "SK" + "5".repeat(32), "TWILIO_AUTH_TOKEN", "x"));
        assertRefused("this is an API key, not an account");
        assertEquals(List.of(), shop.twilio.asked);
    }

    @Test
    void aTokenOfSomebodyElse() {
        shop.environment.put("TWILIO_AUTH_TOKEN", "wrong-token");
        assertRefused("do not belong together");
        assertSays("https://www.twilio.com/docs/errors/20003");
        assertFalse(shop.screen().contains("wrong-token"));
    }

    @Test
    void duringARotationTheTokenInForceIsFound() {
        shop.environment.put("TWILIO_AUTH_TOKEN", "replaced, " + FakeTwilio.TOKEN);
        assertEquals(1, shop.connect("n\n"));
        assertSays("answers and knows our signature");
    }

    @Test
    void anAccountThatIsNotOpen() {
        for (String status : List.of("suspended", "closed")) {
            shop.twilio.status = status;
            assertRefused("The Twilio account " + FakeTwilio.ACCOUNT + " is " + status);
        }
    }

    @Test
    void whatTwilioRefusesComesWithItsCode() {
        shop.twilio.refusals.add(new int[] {400, 21999});
        assertRefused("Twilio refuses: as the test wants it\nTwilio's error 21999:"
                + " https://www.twilio.com/docs/errors/21999");
    }

    @Test
    void nobodyThere() {
        shop.twilio.close();
        assertRefused("Twilio cannot be reached");
    }

    @Test
    void askedTooOftenItWaits() {
        shop.twilio.refusals.addAll(List.of(new int[] {429, 20429}, new int[] {429, 20429}));
        assertEquals(0, shop.show(), shop::screen);
        assertEquals(4, shop.twilio.asked.size());
    }

    @Test
    void theTestsDoorLeadsToThisMachineOnly() {
        assertEquals(1, shop.run("", List.of("show", "--twilio-api", "http://evil.example")));
        assertSays("--twilio-api takes an address of this machine only");
        assertEquals(List.of(), shop.twilio.asked);
    }

    @Test
    void anAddressThatTwilioCannotUse() {
        for (String url :
                List.of("http://liza.example", "https://localhost", "https://liza.example?x=1", "liza", "a b")) {
            assertEquals(1, shop.connect("", "--yes", "--url", url));
            assertSays("'" + url + "' is no address for Twilio");
        }
        assertEquals(1, shop.run("", List.of("connect", "--yes")));
        assertSays("LIZA_PUBLIC_URL");
    }

    @Test
    void aLizaWithAnotherToken() {
        shop.liza.answers("/webhook/status", asked -> TwilioShell.asLiza("another", TwilioShell.URL, asked));
        assertRefused("does not take our signature");
    }

    @Test
    void aLizaThatThinksSheIsElsewhere() {
        shop.liza.answers(
                "/webhook/status", asked -> TwilioShell.asLiza(FakeTwilio.TOKEN, "https://other.example", asked));
        assertRefused("her LIZA_PUBLIC_URL is not https://liza.example");
    }

    @Test
    void aRegionWithoutItsEdgeOrOfAnotherShape() {
        assertEquals(1, shop.run("", List.of("--region", "ie1", "show")));
        assertSays("--region and --edge (TWILIO_REGION and TWILIO_EDGE) belong together");
        for (String region : List.of("IE1", "ie1.evil.example", "ireland", "../x", "", "ie1/")) {
            assertEquals(1, shop.run("", List.of("--region", region, "--edge", "dublin", "show")), region);
            assertSays("--region ie1 --edge dublin");
        }
        for (String edge : List.of("dub lin", "dublin.evil", "-", "Dublin", "a@b")) {
            assertEquals(1, shop.run("", List.of("show", "--region", "ie1", "--edge", edge)), edge);
            assertSays("no region and edge of Twilio's");
        }
        assertEquals(List.of(), shop.twilio.asked);
    }

    @Test
    void aHostThatJavaDoesNotCall() {
        assertEquals(1, shop.run("", List.of("connect", "--yes", "--url", "https://my_shop.example")));
        assertSays("https://my_shop.example cannot be tried from here");
        assertSays("--no-check");
    }

    @Test
    void somethingElseAtTheAddress() {
        shop.liza.answers("/webhook/status", asked -> new Answered(404, "text/html", "tunnel closed"));
        assertRefused("answers 404");
        shop.liza.answers("/webhook/status", asked -> new Answered(200, "text/html", "a shop's page"));
        assertRefused("answers 200");
        shop.liza.answers("/webhook/status", asked -> new Answered(301, "https://www.liza.example/", ""));
        assertRefused("leads on to https://www.liza.example/");
        shop.liza.close();
        assertRefused("Twilio would not reach Liza: nobody answers");
    }

    @Test
    void aLizaThatTakesUnsignedRequestsIsWorthAWarning() {
        shop.liza.answers("/webhook/status", asked -> new Answered(204, "text/plain", ""));
        assertEquals(1, shop.connect("n\n"));
        assertSays("Warning: Liza takes unsigned requests");
    }

    @Test
    void theTrialOfTheAddressIsNoEndOfACall() {
        shop.connect("n\n");
        assertEquals(2, shop.liza.asked.size());
        shop.liza.asked.forEach(asked -> assertEquals("ringing", asked.form().get("CallStatus")));
    }

    private void assertRefused(String why) {
        assertEquals(1, shop.connect("", "--yes"), shop::screen);
        assertSays(why);
    }

    private void assertSays(String text) {
        assertTrue(shop.screen().contains(text), shop::screen);
    }
}
