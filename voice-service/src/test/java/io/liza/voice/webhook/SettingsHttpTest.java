package io.liza.voice.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settings of the topic in the next call. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class SettingsHttpTest {

    /** A second, and some more for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static long version = 100;

    @AfterEach
    void restore() {
        publish(null, null);
    }

    @Test
    void theNextCallHearsTheNewNameAndConsentsToIt() {
        publish("Neuhaus & Co", "https://neuhaus.example/");

        Twilio call = Twilio.from(Twilio.GERMAN);
        assertThat(call.dial(), containsString("Neuhaus &amp; Co"));
        assertThat(call.press("9"), containsString("neuhaus.example"));
        call.press("1");

        assertThat(consent(call).sentence(), containsString("Neuhaus & Co"));
    }

    @Test
    void aConsentIsToTheNameThatTheCallerHeard() {
        Twilio during = Twilio.from(Twilio.GERMAN);
        during.dial();
        publish("Neuhaus", null);
        during.press("1");
        Twilio after = Twilio.from(Twilio.GERMAN);
        after.dial();
        after.press("1");

        assertThat(consent(during).sentence(), containsString("Müller & Söhne"));
        assertThat(consent(after).sentence(), containsString("Neuhaus"));
        assertNotEquals(consent(during).wording(), consent(after).wording());
    }

    @Test
    void theLastKnownSettingsHoldWhileKafkaIsAway() {
        publish("Neuhaus", null);
        RealKafka.kafka().freeze();
        try {
            assertThat(Twilio.from(Twilio.GERMAN).dial(), containsString("Neuhaus"));
        } finally {
            RealKafka.kafka().thaw();
        }
    }

    @Test
    void aNameThatCannotBeSpokenIsCountedAndChangesNothing() {
        double before = Metrics.value("liza_settings_rejected_total");
        publish(" ", null);

        assertEquals(before + 1, Metrics.value("liza_settings_rejected_total"));
        assertThat(Twilio.from(Twilio.GERMAN).dial(), containsString("Müller &amp; Söhne"));
    }

    @Test
    void aMalformedRecordIsCountedAndChangesNothing() {
        publish("Neuhaus", null);
        double before = Metrics.value("liza_settings_unreadable_total");
        var record = EventCodec.encode(changed("Falsch", null));
        record.headers().remove("ce_type");
        RealKafka.send(record);
        await(() -> Metrics.value("liza_settings_unreadable_total") > before);

        assertThat(Twilio.from(Twilio.GERMAN).dial(), not(containsString("Falsch")));
    }

    private static CallEvent.ConsentGiven consent(Twilio call) {
        return Events.of(call.callSid, 2).stream()
                .filter(CallEvent.ConsentGiven.class::isInstance)
                .map(CallEvent.ConsentGiven.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Returns when the settings hold. */
    private static void publish(String company, String website) {
        SettingsChanged change = changed(company, website);
        RealKafka.send(EventCodec.encode(change));
        await(() -> Metrics.value("liza_settings_version") == change.version());
    }

    private static SettingsChanged changed(String company, String website) {
        version++;
        return new SettingsChanged(version, Instant.now(), new ShopSettings(company, website, null, null, null, null));
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(SOON);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time");
        }
    }
}
