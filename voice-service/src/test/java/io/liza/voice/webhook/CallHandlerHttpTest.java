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
import io.liza.dialogue.Step;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole calls through the webhooks, and their events in Kafka. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class CallHandlerHttpTest {

    @BeforeEach
    void awaitOrders() {
        Metrics.awaitOrders();
    }

    @Test
    void aGermanCallReachesTheGoodbye() {
        Twilio call = Twilio.from(GERMAN);

        assertThat(call.dial(), allOf(containsString("Müller &amp; Söhne"), containsString("language=\"de-DE\"")));
        assertThat(call.press("1"), containsString("Bestellnummer"));
        assertThat(call.press("4711"), containsString("4 7 1 1"));
        assertThat(call.press("1"), containsString("kenne ich noch nicht"));
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
        assertTrue(events.get(2).turn().said().contains("Sie haben eingegeben: 4 7 1 1"));
        var consent = (CallEvent.ConsentGiven) events.get(1);
        assertEquals(new PhoneNumber(GERMAN), consent.number());
    }

    @Test
    void anEnglishCallIsHeldInEnglish() {
        Twilio call = Twilio.from(ENGLISH);
        String said = call.hold("0815");

        assertThat(said, allOf(containsString("your automated voice assistant"), containsString("Goodbye.")));
        assertThat(said, not(containsString("de-DE")));
        assertThat(said, not(containsString("Polly.Vicki")));
    }

    @Test
    void everyDetourReachesTheGoodbye() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        assertThat(call.press(null), containsString("keine Taste"));
        assertThat(call.press("7"), containsString("nicht verstanden"));
        call.press("1");
        assertThat(call.press("4"), allOf(containsString("zu kurz"), containsString("Mit der 0")));
        call.press("4712");
        assertThat(call.press("2"), containsString("noch einmal"));
        call.press("4711");
        call.press("1");
        assertThat(call.say("Ja, bitte."), containsString("nächste Bestellnummer"));
        call.press("0815");
        call.press("1");
        assertThat(call.say("nein danke"), containsString("Auf Wiederhören"));

        assertEquals(
                "started,not-understood,not-understood,consent-given,order-invalid,order-entered,"
                        + "order-declined,order-entered,order-confirmed,help-asked,order-entered,order-confirmed,farewell",
                String.join(",", Events.kinds(Events.of(call.callSid, 13))));
    }

    @Test
    void theNameOfAKeyCanBeSpokenAtEveryYesNoQuestion() {
        Twilio call = Twilio.from(ENGLISH);
        call.dial();
        assertThat(call.say("January."), containsString("did not get a key"));
        assertThat(call.say("One."), containsString("order number"));
        call.press("4711");
        assertThat(call.say("two"), containsString("enter your order number again"));
        call.press("4711");
        assertThat(call.say("1"), containsString("know this order number yet"));
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

        assertThat(call.press("2"), allOf(containsString("völlig in Ordnung"), containsString("<Hangup/>")));

        List<CallEvent> events = Events.of(call.callSid, 2);
        assertEquals(List.of("started", "consent-refused"), Events.kinds(events));
        for (CallEvent event : events) {
            assertFalse(new String(EventCodec.toJson(event)).contains("15112345678"), event.type());
        }
    }

    @ParameterizedTest
    @CsvSource({"ORDER,5", "ORDER_CONFIRM,6", "HELP,7"})
    void twoTimesNothingLeadsToPeople(Step step, int eventCount) {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        call.answerUntil(step, "4711");
        call.press(null);

        assertThat(call.press(null), allOf(containsString("nicht zu sprechen"), containsString("zurückrufen")));
        assertThat(call.press("1"), allOf(containsString("Rückrufwunsch"), endsWith("<Hangup/></Response>")));

        List<CallEvent> events = Events.of(call.callSid, eventCount);
        var asked = (CallEvent.PeopleAsked) events.get(events.size() - 2);
        assertEquals(PeopleReason.NOT_UNDERSTOOD, asked.reason());
        assertEquals(PeopleOffer.CALLBACK, asked.offer());
        assertTrue(events.get(events.size() - 1) instanceof CallEvent.CallbackRequested, events::toString);
    }

    @Test
    void threeTimesNothingAtTheConsentQuestionEndTheCallAsAProblem() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        call.press(null);
        call.press(null);

        assertThat(call.press(null), allOf(containsString("Auf Wiederhören"), containsString("<Hangup/>")));

        var last = (CallEvent.Problem) Events.of(call.callSid, 4).get(3);
        assertEquals(CallEvent.Problem.Kind.NOT_UNDERSTOOD, last.problem());
        assertEquals("consent", last.detail());
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
    void aRepeatedIncomingCallGetsTheSameBytes() throws InterruptedException {
        Twilio call = Twilio.from(GERMAN);
        String first = call.dial();
        Thread.sleep(5);

        assertEquals(first, call.post("/webhook/voice", Map.of()).asString());
        List<CallEvent> events = Events.of(call.callSid, 2);
        assertEquals(events.get(0), events.get(1));
    }

    @Test
    void theCallerHearsTheStatusThatWasSet() {
        var order = new OrderNumber("990099");
        Orders.tell(new OrderStatusChanged(
                order, OrderStatus.DELIVERED, Instant.now(), null, null, Orders.check(order, GERMAN, null)));

        Twilio call = Twilio.from(GERMAN);
        call.dial();

        assertThat(call.answerUntil(Step.HELP, "990099"), containsString("bereits zugestellt"));
    }

    @Test
    void anotherLanguageIsChosenByAKeyForTheWholeCall() {
        Twilio call = Twilio.from(GERMAN);

        assertThat(call.dial(), containsString("<Say language=\"fr-FR\""));
        assertThat(call.press("3"), allOf(containsString("Autorisez-vous"), not(containsString("de-DE"))));
        assertThat(call.press("9"), containsString("responsable du traitement"));
        assertThat(call.answerUntil(Step.HELP, "4711"), not(containsString("de-DE")));

        List<CallEvent> events = Events.of(call.callSid, 6);
        assertEquals(
                List.of(
                        "started",
                        "language-chosen",
                        "consent-explained",
                        "consent-given",
                        "order-entered",
                        "order-confirmed"),
                Events.kinds(events));
        assertEquals(
                List.of("de", "fr", "fr", "fr", "fr", "fr"),
                events.stream().map(event -> event.turn().language()).toList());
        var consent = (CallEvent.ConsentGiven) events.get(3);
        assertTrue(consent.wording().startsWith("fr-"), consent.wording());
        assertTrue(consent.answeredAfterMillis() < 60_000);
    }
}
