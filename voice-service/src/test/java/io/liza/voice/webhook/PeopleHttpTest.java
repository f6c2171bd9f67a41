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

import io.liza.dialogue.Step;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.order.OrderNumber;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-over, callback and message through the webhooks of a shop that offers all three. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@TestProfile(PeopleHttpTest.ShopWithTelephones.class)
class PeopleHttpTest {

    /** Its telephones may ring at any time. */
    public static class ShopWithTelephones implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "LIZA_OFFERS", "handover,callback,message",
                    "LIZA_HANDOVER_PHONES", "+493011111111,+493022222222",
                    "LIZA_LANGUAGES", "de,en,ru",
                    "LIZA_RETENTION_RECORDINGS", "31d");
        }
    }

    private static final String RUSSIAN = "+79161234567";
    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final String SID = "RE0123456789abcdef0123456789abcdef";
    private static final Map<String, String> RECORDED = Map.of(
            "RecordingUrl",
            "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/" + SID,
            "RecordingDuration",
            "12",
            "Digits",
            "#");
    private static final Map<String, String> STORED =
            Map.of("RecordingSid", SID, "RecordingStatus", "completed", "RecordingDuration", "12");
    private static final Pattern WHISPER = Pattern.compile("<Number[^>]* url=\"([^\"]+)\"[^>]*>");
    private static final Pattern CALLBACK = Pattern.compile("recordingStatusCallback=\"([^\"]+)\"");

    @BeforeEach
    void awaitOrders() {
        Metrics.awaitOrders();
    }

    @Test
    void aMemberOfStaffHearsTheWhisperAndTakesTheCallByKeyOne() {
        Twilio call = askedForPeople(ENGLISH);
        String dial = call.press("0");
        assertThat(
                dial,
                allOf(
                        containsString("connecting you with our team"),
                        containsString(">+493011111111</Number>"),
                        containsString(">+493022222222</Number>"),
                        containsString("callerId=\"+49301234\"")));
        String whisper = url(WHISPER, dial);
        String said = staff(call, whisper, Map.of());
        assertThat(
                said,
                allOf(
                        containsString("Anruf von Liza. Bestellung 4 7 1 1, Grund: möchte mit dem Team sprechen."),
                        containsString("Drücken Sie die 1"),
                        endsWith("<Hangup/></Response>")));
        String key = url(Pattern.compile("action=\"([^\"]+)\""), said);
        assertThat(staff(call, key, Map.of("Digits", "1")), endsWith("<Response/>"));
        assertThat(staff(call, key, Map.of("Digits", "1")), endsWith("<Response/>"));

        String end = call.tell(Map.of("DialCallStatus", "completed", "DialBridged", "true", "DialCallDuration", "65"));
        assertThat(end, allOf(endsWith("<Response><Hangup/></Response>"), not(containsString("<Say"))));
        assertNull(call.next());

        List<CallEvent> events = Events.of(call.callSid, 8);
        assertEquals(
                List.of("people-asked", "handover-accepted", "handover-accepted", "handed-over"),
                Events.kinds(events).subList(4, 8));
        assertEquals(events.get(5).id(), events.get(6).id());
        assertEquals(List.of("en", "en"), List.of(language(events.get(5)), language(events.get(7))));
        var over = (CallEvent.HandedOver) events.get(7);
        assertEquals(HandoverResult.ANSWERED, over.result());
        assertEquals(65, over.seconds());
        assertEquals(ORDER, over.orderNumber());
        assertEquals(over.turn().number(), events.get(5).turn().number());
        assertNull(over.offer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0", "#", "11x", "hangup"})
    void withoutKeyOneTheTelephoneIsHungUp(String digits) {
        Twilio call = askedForPeople(GERMAN);
        String whisper = url(WHISPER, call.press("0"));
        String key = whisper.replace("/whisper?", "/whisper_key?");

        String answer = staff(call, key, Map.of("Digits", digits));

        assertThat(answer, endsWith("<Response><Hangup/></Response>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhook/whisper",
                "/webhook/whisper?call=CA1",
                "/webhook/whisper_key",
                "/webhook/whisper_key?call=CA1&lang=de&turn=5",
                "/webhook/whisper_key?call=CA1&lang=de&turn=5&reason=askedAccountSidAC1",
                "/webhook/whisper_key?lang=de&turn=5&reason=asked"
            })
    void aForgedWhisperConnectsNobody(String target) {
        assertThat(
                Twilio.from(GERMAN).post(target, Map.of("Digits", "1")).asString(),
                endsWith("<Response><Hangup/></Response>"));
    }

    @Test
    void anUnsignedWhisperIsRefused() {
        Map<String, String> parameters = Twilio.from(GERMAN).parameters(Map.of("Digits", "1"));
        for (String webhook : List.of("whisper", "whisper_key", "recording")) {
            Twilio.unsigned(parameters)
                    .post("/webhook/" + webhook + "?call=CA1&lang=de&turn=5&reason=asked")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void theMenuUnderstandsWordsForPeople() {
        String hints = askedForPeople(GERMAN).press("*");
        assertThat(hints, allOf(containsString("hints=\""), containsString("team, "), containsString("nein, ")));

        assertThat(askedForPeople(GERMAN).say("Ja, das Team bitte."), containsString("<Dial"));
    }

    @Test
    void anEndedDialThatIsRepeatedGetsTheSameAnswer() {
        Twilio call = askedForPeople(GERMAN);
        call.press("0");
        String target = call.next();
        Map<String, String> busy = Map.of("DialCallStatus", "busy", "DialBridged", "false");

        String first = call.post(target, busy).asString();

        assertThat(first, allOf(containsString("nicht zu sprechen"), containsString("zurückrufen")));
        assertEquals(first, call.post(target, busy).asString());
        List<CallEvent> events = Events.of(call.callSid, 7);
        assertEquals(events.get(5), events.get(6));
        assertEquals(PeopleOffer.CALLBACK, ((CallEvent.HandedOver) events.get(5)).offer());
    }

    @Test
    void aRefusalOfConsentRingsTheShopWithoutAnOrderOrANumber() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        String dial = call.press("2");
        assertThat(dial, allOf(containsString("völlig in Ordnung"), containsString("<Dial")));
        assertThat(
                staff(call, url(WHISPER, dial), Map.of()),
                containsString("Anruf von Liza, noch ohne Bestellnummer. Grund: keine Einwilligung."));

        assertThat(
                call.tell(Map.of("DialCallStatus", "no-answer")),
                allOf(containsString("Auf Wiederhören"), endsWith("<Hangup/></Response>")));

        List<CallEvent> events = Events.of(call.callSid, 3);
        assertEquals(List.of("started", "consent-refused", "handed-over"), Events.kinds(events));
        for (CallEvent event : events) {
            assertFalse(json(event).contains("15112345678") || json(event).contains("orderNumber"), json(event));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:shop@example.sip.twilio.com", "client:shop", ""})
    void withoutTheShopsNumberTheStaffNeverSeesThatOfACallerWhoRefused(String to) {
        Twilio call = Twilio.from(GERMAN);
        call.dial();

        String end = call.tell(Map.of("Digits", "2", "To", to));

        assertThat(end, allOf(not(containsString("<Dial")), endsWith("<Hangup/></Response>")));
    }

    @ParameterizedTest
    @CsvSource({
        GERMAN + ",aufgezeichnet,'nach 31 Tagen',nach dem Signalton,aufgenommen,gespeichert",
        ENGLISH + ",will be recorded,'after 31 days',after the tone,is recorded,has been saved",
        RUSSIAN + ",будет записано,'31 день',после сигнала,Сообщение записано,сохранено"
    })
    void aMessageIsLeftInTheLanguageOfTheCall(
            String from, String consent, String days, String tone, String review, String saved) {
        Twilio call = askedForPeople(from);
        call.press("0");
        call.tell(Map.of("DialCallStatus", "busy"));
        call.press("2");
        assertThat(call.press("1"), allOf(containsString(consent), containsString(days)));
        String record = call.press("1");
        assertThat(
                record, allOf(containsString(tone), containsString("<Record "), containsString("playBeep=\"true\"")));
        String callback = url(CALLBACK, record);
        assertThat(call.tell(RECORDED), containsString(review));
        assertThat(call.press("1"), allOf(containsString(saved), endsWith("<Hangup/></Response>")));
        call.post(callback, STORED).then().statusCode(204);

        List<CallEvent> events = Events.of(call.callSid, 12);
        assertEquals(
                List.of(
                        "people-asked",
                        "handed-over",
                        "offer-answered",
                        "offer-answered",
                        "recording-consent-given",
                        "message-left",
                        "message-reviewed",
                        "recording-completed"),
                Events.kinds(events).subList(4, 12));
        var agreed = (CallEvent.RecordingConsentGiven) events.get(8);
        assertTrue(agreed.sentence().contains(days), agreed::sentence);
        assertTrue(agreed.wording().startsWith(language(agreed) + "-"), agreed::wording);
        var left = (CallEvent.MessageLeft) events.get(9);
        assertEquals(new RecordingSid(SID), left.recording());
        assertEquals(12, left.seconds());
        assertEquals(ORDER, left.orderNumber());
        var stored = (CallEvent.RecordingCompleted) events.get(11);
        assertEquals(left.turn().number(), stored.turn().number());
        assertEquals(PeopleReason.ASKED, stored.reason());
    }

    @Test
    void aStoredRecordingIsToldBeforeItsActionTwiceAndOnce() {
        Twilio call = recording();
        String callback = url(CALLBACK, call.press("1"));
        String target = call.next();
        call.post(callback, STORED).then().statusCode(204);
        call.post(callback, STORED).then().statusCode(204);

        String review = call.tell(RECORDED);
        assertEquals(review, call.post(target, RECORDED).asString());

        List<CallEvent> events = Events.of(call.callSid, 13);
        assertEquals(
                List.of("recording-completed", "recording-completed", "message-left", "message-left"),
                Events.kinds(events).subList(9, 13));
        assertEquals(events.get(9).id(), events.get(10).id());
        assertEquals(events.get(11), events.get(12));
        assertEquals("/webhook/message_review", call.next().replaceFirst("\\?.*", ""));
        assertTrue(call.next().endsWith("&recording=" + SID + "&nocallback=1"), call.next());
    }

    @Test
    void aStoredRecordingWithoutSoundIsDiscarded() {
        Twilio call = recording();
        String callback = url(CALLBACK, call.press("1"));

        call.post(callback, Map.of("RecordingSid", SID, "RecordingStatus", "completed", "RecordingDuration", "0"))
                .then()
                .statusCode(204);

        var discarded = (CallEvent.MessageReviewed) Events.of(call.callSid, 10).get(9);
        assertEquals(new RecordingSid(SID), discarded.recording());
        assertFalse(discarded.kept());
    }

    @Test
    void aHangUpKeepsTheMessage() {
        Twilio call = recording();
        call.press("1");

        String end = call.tell(
                Map.of("RecordingUrl", RECORDED.get("RecordingUrl"), "RecordingDuration", "3", "Digits", "hangup"));

        assertThat(end, endsWith("<Response><Hangup/></Response>"));
        assertEquals("message-left", Events.kinds(Events.of(call.callSid, 10)).get(9));
    }

    @Test
    void anEmptyRecordingComesByTheRedirectAndIsAskedForOnceMore() {
        Twilio call = recording();
        String record = call.press("1");
        String redirect = url(Pattern.compile("<Redirect method=\"POST\">([^<]+)<"), record);
        assertEquals(call.next(), redirect);

        assertThat(call.tell(Map.of()), allOf(containsString("<Record "), containsString("keine Eingabe")));
        assertThat(call.tell(Map.of()), allOf(endsWith("<Hangup/></Response>"), not(containsString("Tasten Ihres"))));
    }

    @Test
    void aMessageIsRecordedAgain() {
        Twilio call = recording();
        call.press("1");
        call.tell(RECORDED);

        assertThat(call.press("2"), allOf(containsString("<Record "), not(containsString("recording=" + SID))));

        var reviewed = (CallEvent.MessageReviewed) Events.of(call.callSid, 11).get(10);
        assertFalse(reviewed.kept());
    }

    @ParameterizedTest
    @CsvSource({"absent,absent", "failed,failed", "made-up,unknown", "in-progress,in-progress"})
    void aRecordingThatIsNotStoredIsCountedAndNoEvent(String status, String counted) {
        String series = "liza_recordings_total{status=\"" + counted + "\"}";
        double before = Metrics.value(series);
        Twilio call = Twilio.from(GERMAN);

        call.post(
                        "/webhook/recording?lang=de&turn=8&reason=asked",
                        Map.of("RecordingSid", SID, "RecordingStatus", status))
                .then()
                .statusCode(204);

        assertEquals(before + 1, Metrics.value(series));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhook/recording",
                "/webhook/recording?lang=de&turn=8",
                "/webhook/recording?lang=de&turn=8&reason=no_consent",
                "/webhook/recording?lang=de&turn=8&reason=asked&x=1"
            })
    void aRecordingWithoutItsCallIsCountedAndNoEvent(String target) {
        String series = "liza_recordings_total{status=\"unknown\"}";
        double before = Metrics.value(series);

        Twilio.from(GERMAN).post(target, STORED).then().statusCode(204);

        assertEquals(before + 1, Metrics.value(series));
    }

    @Test
    void whatCameOfAHandoverIsCounted() {
        double asked = Metrics.value("liza_calls_people_asked_total{language=\"de\"}");
        double taken = Metrics.value("liza_calls_handed_over_total{language=\"de\"}");
        Twilio call = askedForPeople(GERMAN);
        call.press("0");
        call.tell(Map.of("DialCallStatus", "completed", "DialBridged", "true"));

        assertEquals(asked + 1, Metrics.value("liza_calls_people_asked_total{language=\"de\"}"));
        assertEquals(taken + 1, Metrics.value("liza_calls_handed_over_total{language=\"de\"}"));
    }

    /** A call that waits at the menu after an answer about the order. */
    private static Twilio askedForPeople(String from) {
        Twilio call = Twilio.from(from);
        call.dial();
        call.answerUntil(Step.HELP, ORDER.digits());
        return call;
    }

    /** A call that waits for the consent to a recording. */
    private static Twilio recording() {
        Twilio call = askedForPeople(GERMAN);
        call.press("0");
        call.tell(Map.of("DialCallStatus", "busy"));
        call.press("2");
        call.press("1");
        return call;
    }

    /** The answer to a telephone of the shop, which has a call SID of its own. */
    private static String staff(Twilio call, String target, Map<String, String> input) {
        var parameters = new HashMap<>(call.parameters(input));
        parameters.put("CallSid", "CAffffffffffffffffffffffffffffffff");
        return Twilio.signed(target, parameters, RealKafka.TOKEN)
                .post(target)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String url(Pattern pattern, String twiml) {
        Matcher found = pattern.matcher(twiml);
        assertTrue(found.find(), twiml);
        return found.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
    }

    private static String language(CallEvent event) {
        return event.turn().language();
    }

    private static String json(CallEvent event) {
        return new String(EventCodec.toJson(event), StandardCharsets.UTF_8);
    }
}
