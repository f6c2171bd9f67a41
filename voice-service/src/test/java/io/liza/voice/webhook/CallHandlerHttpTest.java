package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.ENGLISH;
import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.liza.voice.dialogue.Step;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole calls through the webhooks, and their events in Kafka. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class CallHandlerHttpTest {

    @Test
    void aGermanCallReachesTheGoodbye() {
        Twilio call = Twilio.from(GERMAN);

        assertThat(call.dial(), allOf(containsString("Müller &amp; Söhne"), containsString("language=\"de-DE\"")));
        assertThat(call.press("1"), containsString("Bestellnummer"));
        assertThat(call.press("4711"), containsString("4, 7, 1, 1"));
        assertThat(call.press("1"), containsString("wird gerade bearbeitet"));
        assertThat(call.press("2"), allOf(containsString("Auf Wiederhören"), endsWith("<Hangup/></Response>")));
        assertNull(call.next());

        List<CallEvent> events = Events.of(call.callSid, 5);
        assertEquals(
                List.of("started", "consent-given", "order-entered", "order-confirmed", "farewell"),
                Events.kinds(events));
        assertEquals(
                List.of(0, 1, 2, 3, 4),
                events.stream().map(e -> e.turn().number()).toList());
        assertEquals("4711", events.get(2).turn().heard());
        assertTrue(events.get(2).turn().said().contains("Ich habe notiert: 4, 7, 1, 1."));
        var consent = (CallEvent.ConsentGiven) events.get(1);
        assertEquals(new PhoneNumber(GERMAN), consent.number());
    }

    @Test
    void anEnglishCallIsHeldInEnglish() {
        Twilio call = Twilio.from(ENGLISH);
        String said = call.hold("0815");

        assertThat(said, allOf(containsString("your voice assistant"), containsString("Goodbye.")));
        assertThat(said, not(containsString("de-DE")));
        assertThat(said, not(containsString("Polly.Vicki")));
    }

    @Test
    void everyDetourReachesTheGoodbye() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        assertThat(call.press(null), containsString("keine Eingabe"));
        assertThat(call.press("7"), containsString("nicht verstanden"));
        call.press("1");
        assertThat(call.press("4"), containsString("zu kurz"));
        assertThat(call.press("123456789012345678901"), containsString("zu lang"));
        call.press("4712");
        assertThat(call.press("2"), containsString("noch einmal"));
        call.press("4711");
        call.press("1");
        assertThat(call.say("Ja, bitte."), containsString("nächste Bestellnummer"));
        call.press("0815");
        call.press("1");
        assertThat(call.say("nein danke"), containsString("Auf Wiederhören"));

        assertEquals(
                "started,not-understood,not-understood,consent-given,order-invalid,order-invalid,order-entered,"
                        + "order-declined,order-entered,order-confirmed,help-asked,order-entered,order-confirmed,farewell",
                String.join(",", Events.kinds(Events.of(call.callSid, 14))));
    }

    @Test
    void theNameOfAKeyCanBeSpokenAtEveryYesNoQuestion() {
        Twilio call = Twilio.from(ENGLISH);
        call.dial();
        assertThat(call.say("January."), containsString("did not get an answer"));
        assertThat(call.say("One."), containsString("order number"));
        call.press("4711");
        assertThat(call.say("two"), containsString("enter your order number again"));
        call.press("4711");
        assertThat(call.say("1"), containsString("is being processed"));
        assertThat(call.say("one more time"), containsString("did not understand"));
        assertThat(call.say("One"), containsString("next order number"));
        call.press("4712");
        call.press("1");
        assertThat(call.say("Two."), containsString("Goodbye."));

        List<CallEvent> events = Events.of(call.callSid, 12);
        assertEquals("consent-given", Events.kinds(events).get(2));
        assertEquals("One.", events.get(2).turn().heard());
    }

    @Test
    void aRefusalLeavesNoTraceOfTheNumber() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();

        assertThat(call.press("2"), allOf(containsString("respektieren"), containsString("<Hangup/>")));

        List<CallEvent> events = Events.of(call.callSid, 2);
        assertEquals(List.of("started", "consent-refused"), Events.kinds(events));
        for (CallEvent event : events) {
            assertFalse(new String(EventCodec.toJson(event)).contains("15112345678"), event.type());
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void threeTimesNothingEndsTheCallAsAProblem(Step step) {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        call.answerUntil(step, "4711");
        call.press(null);
        call.press(null);

        assertThat(call.press(null), allOf(containsString("Auf Wiederhören"), containsString("<Hangup/>")));

        List<CallEvent> events = Events.of(call.callSid, step.ordinal() + 4);
        var last = (CallEvent.Problem) events.get(events.size() - 1);
        assertEquals(CallEvent.Problem.Kind.NOT_UNDERSTOOD, last.problem());
        assertEquals(step.path(), last.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous",
                "+266696687",
                "sip:anna@example.com",
                "",
                "client:anna",
                "+999999999999",
                "No Caller ID",
                "+1111111111",
                "+1"
            })
    void callersWithoutACountryAreGreetedInTheDefaultLanguage(String from) {
        Twilio call = Twilio.from(from);

        assertThat(call.dial(), containsString("de-DE"));

        var started = (CallEvent.Started) Events.of(call.callSid, 1).get(0);
        assertNull(started.countryCode());
    }

    @Test
    void aRepeatedWebhookGetsTheSameBytesAndTheSameEvent() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        String target = call.next();
        String first = call.post(target, Map.of("Digits", "1")).asString();
        String second = call.post(target, Map.of("Digits", "1")).asString();

        assertEquals(first, second);
        List<CallEvent> events = Events.of(call.callSid, 3);
        assertEquals(events.get(1).id(), events.get(2).id());
    }

    @Test
    void theCallerHearsTheStatusThatWasSet() {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RealKafka.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(EventCodec.encode(
                    new OrderStatusChanged(new OrderNumber("990099"), OrderStatus.DELIVERED, Instant.now())));
            producer.send(new ProducerRecord<>(Topics.ORDERS, "x", "no event at all".getBytes(StandardCharsets.UTF_8)));
            producer.flush();
        }
        Instant end = Instant.now().plusSeconds(20);
        String told = "";
        while (!told.contains("zugestellt") && Instant.now().isBefore(end)) {
            Twilio call = Twilio.from(GERMAN);
            call.dial();
            told = call.answerUntil(Step.HELP, "990099");
        }
        assertThat(told, containsString("bereits zugestellt"));
    }
}
