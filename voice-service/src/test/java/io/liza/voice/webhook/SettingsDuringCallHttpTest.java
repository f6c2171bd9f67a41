package io.liza.voice.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.Step;
import io.liza.event.CallEvent;
import io.liza.people.PeopleOffer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings that a replica reads, or that change, while a call goes on. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@TestProfile(SettingsDuringCallHttpTest.Shop.class)
class SettingsDuringCallHttpTest {

    /** Its replicas wait for their topics as long as a webhook can, and its question about a recording names the shop. */
    public static class Shop implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    HeldTable.PROPERTY,
                    "true",
                    "LIZA_ORDER_CATCH_UP_TIMEOUT",
                    "1h",
                    "LIZA_PROMPTS_DIR",
                    prompts().toString());
        }

        private static Path prompts() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "settings-during-call"));
                Files.writeString(folder.resolve("de.properties"), "message.consent = Darf {company} aufnehmen?");
                return folder.toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final long UNTIL_ANSWERED = 300;
    private static final Set<PeopleOffer> CALLBACK_AND_MESSAGE = Set.of(PeopleOffer.CALLBACK, PeopleOffer.MESSAGE);

    @BeforeEach
    void awaitOrders() {
        Metrics.awaitOrders();
    }

    @Test
    void everyWebhookWaitsForTheSettings() throws Exception {
        Twilio call = Twilio.from(Twilio.GERMAN);

        assertThat(waits(call::dial), containsString("Müller &amp; Söhne"));
        assertThat(waits(() -> call.press("1")), containsString("Bestellnummer"));
    }

    @Test
    void aConsentToARecordingIsToTheNameThatTheCallerHeard() {
        Settings.publish("Neuhaus", CALLBACK_AND_MESSAGE, List.of());
        Twilio call = Twilio.from(Twilio.GERMAN);
        call.dial();
        call.answerUntil(Step.HELP, "4711");
        call.press("0");
        call.press("2");
        assertThat(call.press("1"), containsString("Darf Neuhaus aufnehmen?"));
        Settings.publish("Althaus", CALLBACK_AND_MESSAGE, List.of());
        call.press("1");

        var consent =
                (CallEvent.RecordingConsentGiven) Events.of(call.callSid, 8).get(7);
        assertEquals("Darf Neuhaus aufnehmen?", consent.sentence());
    }

    @Test
    void aHandoverThatEndsAfterAChangeLeadsToWhatIsOfferedThen() {
        Settings.publish("Neuhaus", EnumSet.allOf(PeopleOffer.class), List.of(new PhoneNumber("+493011111111")));
        Twilio call = Twilio.from(Twilio.GERMAN);
        call.dial();
        call.answerUntil(Step.HELP, "4711");
        assertThat(call.press("0"), containsString(">+493011111111</Number>"));
        Settings.publish("Neuhaus", Set.of(PeopleOffer.CALLBACK), List.of());

        assertThat(call.tell(Map.of("DialCallStatus", "busy", "DialBridged", "false")), containsString("zurückrufen"));
        assertThat(call.press("2"), endsWith("<Hangup/></Response>"));

        List<CallEvent> events = Events.of(call.callSid, 7);
        assertEquals(
                List.of("people-asked", "handed-over", "offer-answered"),
                Events.kinds(events).subList(4, 7));
    }

    @AfterEach
    void restore() {
        Settings.publish(null, CALLBACK_AND_MESSAGE, List.of());
    }

    @AfterAll
    static void forget() {
        Settings.forget();
    }

    /** The answer, which must not come before the settings are read. */
    private static String waits(Supplier<String> webhook) throws Exception {
        HeldTable.isRead = false;
        try {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(webhook);
            Thread.sleep(UNTIL_ANSWERED);
            assertFalse(answer.isDone());
            HeldTable.isRead = true;
            return answer.get(5, TimeUnit.SECONDS);
        } finally {
            HeldTable.isRead = true;
        }
    }
}
