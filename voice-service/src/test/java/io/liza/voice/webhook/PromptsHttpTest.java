package io.liza.voice.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.settings.PromptsChanged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sentences of the topic in the next reply. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class PromptsHttpTest {

    private static long version = 0;

    @AfterEach
    void restore() {
        publish(Map.of());
    }

    @AfterAll
    static void forget() {
        Settings.forget();
    }

    @Test
    void theNextCallHearsTheNewSentence() {
        publish(Map.of("greeting", "Moin, hier spricht eine Maschine von {company}."));
        assertThat(
                Twilio.from(Twilio.GERMAN).dial(),
                containsString("Moin, hier spricht eine Maschine von Müller &amp; Söhne."));

        publish(Map.of());
        assertThat(Twilio.from(Twilio.GERMAN).dial(), containsString("automatische Sprachassistentin"));
    }

    @Test
    void aConsentIsToTheQuestionThatTheCallerHeard() {
        Twilio during = Twilio.from(Twilio.GERMAN);
        during.dial();
        publish(Map.of("consent", "Darf {company} Sie kennen? Drücken Sie 1 für Ja, 2 für Nein oder 9 für Näheres."));
        during.press("1");
        Twilio after = Twilio.from(Twilio.GERMAN);
        after.dial();
        after.press("1");

        assertThat(consent(during).sentence(), containsString("Widerruf"));
        assertThat(consent(after).sentence(), containsString("Sie kennen?"));
        assertNotEquals(consent(during).wording(), consent(after).wording());
    }

    @Test
    void aSentenceThatThisVersionCannotSpeakIsCountedAndCallersHearThatOfThePack() {
        double before = Metrics.value("liza_prompts_rejected_total");
        publish(Map.of("greeting", "Hier ist {tomorrow}.", "of.a-later-version", "Hallo.", "goodbye", "Tschüss."));

        assertEquals(before + 1, Metrics.value("liza_prompts_rejected_total"));
        Twilio call = Twilio.from(Twilio.GERMAN);
        assertThat(call.dial(), containsString("automatische Sprachassistentin"));
        assertThat(call.press("2"), containsString("Tschüss."));
    }

    @Test
    void theLastKnownSentencesHoldWhileKafkaIsAway() {
        publish(Map.of("greeting", "Moin."));
        RealKafka.kafka().freeze();
        try {
            assertThat(Twilio.from(Twilio.GERMAN).dial(), containsString("Moin."));
        } finally {
            RealKafka.kafka().thaw();
        }
    }

    @Test
    void settingsAndSentencesChangeIndependently() {
        publish(Map.of("greeting", "Moin, hier ist {company}."));
        Settings.publish("Neuhaus", Set.of(), List.of());
        assertThat(Twilio.from(Twilio.GERMAN).dial(), containsString("Moin, hier ist Neuhaus."));
        Settings.publish(null, Set.of(), List.of());

        assertThat(Twilio.from(Twilio.GERMAN).dial(), not(containsString("Neuhaus")));
    }

    private static CallEvent.ConsentGiven consent(Twilio call) {
        return Events.of(call.callSid, 2).stream()
                .filter(CallEvent.ConsentGiven.class::isInstance)
                .map(CallEvent.ConsentGiven.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Returns when the sentences hold, which takes a second at most on an idle machine. */
    private static void publish(Map<String, String> texts) {
        version++;
        RealKafka.send(EventCodec.encode(new PromptsChanged("de", version, Instant.now(), texts)));
        Settings.await(() -> Metrics.value("liza_prompts_version{language=\"de\"}") == version);
    }
}
