package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.ENGLISH;
import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.event.CallEvent.Ended;
import io.liza.event.CallEvent.Problem;
import io.liza.event.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status callback and fallback. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class CallEndHttpTest {

    private static final String STATUS = "/webhook/status";
    private static final String FALLBACK = "/webhook/fallback";

    @Test
    void theEndOfACallIsReportedWithItsTimeAndDurationHoweverOftenItIsSent() {
        Twilio call = Twilio.from(GERMAN);
        ZonedDateTime anHourAgo =
                ZonedDateTime.now(ZoneOffset.UTC).minusHours(1).truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> report = Map.of(
                "CallStatus", "completed",
                "CallDuration", "42",
                "Timestamp", DateTimeFormatter.RFC_1123_DATE_TIME.format(anHourAgo),
                "SequenceNumber", "0");

        call.post(STATUS, report).then().statusCode(204);
        call.post(STATUS, report).then().statusCode(204);

        var events = Events.of(call.callSid, 2);
        var ended = (Ended) events.get(0);
        assertEquals("completed", ended.status());
        assertEquals(42, ended.seconds());
        assertEquals(anHourAgo.toInstant(), ended.turn().at());
        assertEquals(Turn.AFTER_THE_CALL, ended.turn().number());
        assertEquals(ended.id(), events.get(1).id());
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "x,yesterday",
        "-1,'Mon, 22 Nov 9999 09:30:00 +0000'",
        "9,'Sat, 01 Jan 1994 00:00:00 +0000'",
        "99999999999,'Mon, 22 Nov 2026 09:30:00 +0000'"
    })
    void aMalformedReportStillEndsTheCall(String duration, String timestamp) {
        Twilio call = Twilio.from(GERMAN);

        call.post(STATUS, Map.of("CallStatus", "no-answer", "CallDuration", duration, "Timestamp", timestamp))
                .then()
                .statusCode(204);

        var ended = (Ended) Events.of(call.callSid, 1).get(0);
        assertEquals(duration.equals("9") ? 9 : null, ended.seconds());
        assertTrue(Duration.between(ended.turn().at(), Instant.now()).abs().toMinutes() < 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ringing", "in-progress", "", "gone"})
    void aStatusThatIsNotFinalIsIgnored(String status) {
        Twilio call = Twilio.from(GERMAN);

        call.post(STATUS, Map.of("CallStatus", status)).then().statusCode(204);
        call.post(STATUS, Map.of("CallStatus", "completed")).then().statusCode(204);

        assertEquals(1, Events.of(call.callSid, 1).size());
    }

    @Test
    void theFallbackApologisesInTheLanguageOfTheCallAndRecordsWhatFailed() {
        Twilio call = Twilio.from(GERMAN);
        String failed = "https://liza.example.com/webhook/order?lang=en&turn=2";

        String said = call.post(FALLBACK, Map.of("ErrorCode", "11200", "ErrorUrl", failed))
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .extract()
                .asString();

        assertThat(said, allOf(containsString("en-US"), containsString("sorry"), containsString("<Hangup/>")));
        var problem = (Problem) Events.of(call.callSid, 1).get(0);
        assertEquals(Problem.Kind.FALLBACK, problem.problem());
        assertEquals("11200", problem.errorCode());
        assertEquals("https://liza.example.com/webhook/order", problem.detail(), "without the state of the call");
        assertEquals(2, problem.turn().number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "::", "https://x/?lang=xx&turn=-5", "\u0000<script>", "x y"})
    void aFallbackWithoutUsefulParametersApologisesInTheLanguageOfTheCaller(String url) {
        for (String from : new String[] {GERMAN, ENGLISH}) {
            Twilio.from(from)
                    .post(FALLBACK, Map.of("ErrorUrl", url, "ErrorCode", "x".repeat(1000)))
                    .then()
                    .statusCode(200)
                    .body(containsString(from.equals(GERMAN) ? "Es tut uns leid" : "We are sorry"));
        }
    }

    @Test
    void unsignedReportsAreRefused() {
        var parameters = new HashMap<>(Twilio.from(GERMAN).parameters(Map.of("CallStatus", "completed")));
        for (String target : new String[] {STATUS, FALLBACK}) {
            Twilio.unsigned(parameters).post(target).then().statusCode(403);
        }
    }
}
