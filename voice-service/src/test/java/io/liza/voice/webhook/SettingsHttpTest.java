package io.liza.voice.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.people.PeopleOffer;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settings of the topic in the next call. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class SettingsHttpTest {

    private static final Set<PeopleOffer> OFFERS = Set.of(PeopleOffer.CALLBACK, PeopleOffer.MESSAGE);
    private static final Duration LATER = Duration.ofSeconds(30);

    @AfterEach
    void restore() {
        publish(null, null);
    }

    @AfterAll
    static void forget() {
        Settings.forget();
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
    void aMissingTopicStopsNothing() {
        publish("Neuhaus", null);
        RealKafka.delete(Topics.SETTINGS);
        assertThat(Twilio.from(Twilio.GERMAN).dial(), containsString("Neuhaus"));

        RealKafka.createTopics();
        SettingsChanged change = Settings.changed(settings("Althaus", null));
        RealKafka.send(EventCodec.encode(change));
        Settings.awaitVersion(change.version(), LATER);
        assertThat(Twilio.from(Twilio.GERMAN).dial(), containsString("Althaus"));
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
        var record = EventCodec.encode(Settings.changed(settings("Falsch", null)));
        record.headers().remove("ce_type");
        RealKafka.send(record);
        Settings.await(() -> Metrics.value("liza_settings_unreadable_total") > before);

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
        Settings.publish(settings(company, website));
    }

    private static ShopSettings settings(String company, String website) {
        return new ShopSettings(company, website, OFFERS, null, null, null);
    }
}
