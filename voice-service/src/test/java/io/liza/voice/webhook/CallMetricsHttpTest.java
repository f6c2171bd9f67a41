package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.ENGLISH;
import static io.liza.voice.webhook.Twilio.GERMAN;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters of calls; no data of a caller is a label. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class CallMetricsHttpTest {

    private static final List<String> OF_A_CALL = List.of("started", "consented", "refused", "completed");
    private static final Pattern LABEL_WITH_DIGITS = Pattern.compile("(?<!le)=\"[^\"]*\\d{3,}[^\"]*\"");

    @Test
    void aCallIsCountedOnceInItsLanguageAlsoWhereAWebhookIsRepeated() {
        Map<String, Double> german = counts("de");
        Map<String, Double> english = counts("en");
        double answered = Metrics.value("liza_webhook_seconds_count{outcome=\"answered\",webhook=\"voice\"}");
        double acknowledged = Metrics.value("liza_kafka_acknowledgement_seconds_count");
        Twilio call = Twilio.from(ENGLISH);
        call.dial();
        call.post(call.next(), Map.of("Digits", "1"));
        while (call.next() != null) {
            call.answer("4711");
        }
        Twilio shy = Twilio.from(ENGLISH);
        shy.dial();
        shy.press("2");

        assertEquals(german, counts("de"));
        assertEquals(
                Map.of("started", 2.0, "consented", 1.0, "refused", 1.0, "completed", 1.0),
                difference(english, counts("en")));
        assertEquals(answered + 2, Metrics.value("liza_webhook_seconds_count{outcome=\"answered\",webhook=\"voice\"}"));
        assertTrue(Metrics.value("liza_kafka_acknowledgement_seconds_count") >= acknowledged + 7);
    }

    @Test
    void aCallerWhoIsNotUnderstoodIsAFailedCall() {
        String series = "liza_calls_failed_total{language=\"de\",reason=\"not_understood\"}";
        double before = Metrics.value(series);
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        Stream.of("6", "7", "8").forEach(call::press);

        assertEquals(before + 1, Metrics.value(series));
    }

    @Test
    void theEndThatTwilioReportsIsCountedByItsStatus() {
        String series = "liza_calls_ended_total{status=\"no-answer\"}";
        double before = Metrics.value(series);

        Twilio.from(GERMAN).post("/webhook/status", Map.of("CallStatus", "no-answer"));
        Twilio.from(GERMAN).post("/webhook/status", Map.of("CallStatus", "made-up"));

        assertEquals(before + 1, Metrics.value(series));
        assertTrue(Metrics.lines().stream().noneMatch(line -> line.contains("made-up")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "wrong", "unknown_key"})
    void aForgedRequestIsCountedByItsReason(String reason) {
        String series = "liza_signature_rejected_total{reason=\"" + reason + "\"}";
        double before = Metrics.value(series);
        double forged = Metrics.value("liza_webhook_seconds_count{outcome=\"forged\",webhook=\"help\"}");
        Map<String, String> parameters = Twilio.from(GERMAN).parameters(Map.of());
        var request = reason.equals("missing")
                ? Twilio.unsigned(parameters)
                : Twilio.signed("/webhook/help", parameters, "another token");
        if (reason.equals("unknown_key")) {
            request.header("X-Twilio-Webhooks-Signature-Settings", "key=stranger,algorithm=HMAC_SHA256");
        }

        request.post("/webhook/help").then().statusCode(403);

        assertEquals(before + 1, Metrics.value(series));
        assertEquals(forged + 1, Metrics.value("liza_webhook_seconds_count{outcome=\"forged\",webhook=\"help\"}"));
    }

    @Test
    void noTextOfAClientBecomesALabel() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        call.press("1");
        call.press("4711");
        given().request("INVENTED", "/webhook/voice");
        given().get("/webhook/4711-invented");
        given().get("/health/invented");

        List<String> ours = Metrics.lines().stream()
                .filter(line -> !line.startsWith("kafka_"))
                .toList();
        List<String> bad = ours.stream()
                .filter(line -> line.toLowerCase().contains("invented")
                        || line.contains(call.callSid)
                        || line.startsWith("liza_")
                                && LABEL_WITH_DIGITS.matcher(line).find())
                .toList();
        assertEquals(List.of(), bad);
    }

    private static Map<String, Double> counts(String language) {
        return OF_A_CALL.stream()
                .collect(Collectors.toMap(
                        what -> what,
                        what -> Metrics.value("liza_calls_" + what + "_total{language=\"" + language + "\"}")));
    }

    private static Map<String, Double> difference(Map<String, Double> before, Map<String, Double> after) {
        return after.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() - before.get(entry.getKey())));
    }
}
