package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.liza.dialogue.Step;
import io.liza.voice.twilio.SdkSignature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed, forged and unsigned requests. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class VoiceWebhooksHttpTest {

    private static final List<String> WEBHOOKS = Stream.concat(
                    Stream.of("voice"), Arrays.stream(Step.values()).map(Step::path))
            .toList();

    @BeforeEach
    void awaitOrders() {
        Metrics.awaitOrders();
    }

    @Test
    void theWebhooksAnswerInOrderWithoutTheirActionUrls() {
        Twilio call = Twilio.from(GERMAN);
        String[] said = {"Darf Müller", "Bestellnummer", "4 7 1 1", "kenne ich noch nicht", "Auf Wiederhören"};
        String[] webhooks = {"voice", "consent", "order", "order_confirm", "help"};
        String[] keys = {"", "1", "4711", "1", "2"};
        for (int i = 0; i < webhooks.length; i++) {
            call.post("/webhook/" + webhooks[i], Map.of("Digits", keys[i]))
                    .then()
                    .statusCode(200)
                    .body(containsString(said[i]));
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aCallWithoutAKnownStateBeginsAtTheConsentQuestion(Step step) {
        Twilio.from(GERMAN)
                .post("/webhook/" + step.path(), Map.of("Digits", "1"))
                .then()
                .statusCode(200)
                .body(allOf(containsString("Darf Müller"), containsString("/webhook/consent?lang=de&amp;turn=1")));
    }

    @Test
    void noOrderIsTakenBeforeConsent() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();

        String answer = call.post("/webhook/order", Map.of("Digits", "4711")).asString();

        assertThat(answer, allOf(containsString("einverstanden"), not(containsString("4 7 1 1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "/webhook/order_confirm?lang=de&turn=3&order=%3Cscript%3E",
        "/webhook/order_confirm?lang=de&turn=3",
        "/webhook/order?lang=../../etc&turn=2",
        "/webhook/order?lang=de&turn=99999999999999999999",
        "/webhook/help?lang=de&turn=3&order=4711&order=4712&x=%00"
    })
    void aForgedStateIsAnsweredWithASentence(String target) {
        Twilio.from(GERMAN)
                .post(target, Map.of("Digits", "3"))
                .then()
                .statusCode(200)
                .body(containsString("<Say"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&x=1",
                "&turn=2",
                "&",
                "?",
                "%20",
                "&order=4711",
                "AccountSidAC1",
            })
    void anExtendedAddressStartsTheCallAnewEvenIfTheCallIsKnown(String more) {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        call.press("1");

        String answer = postRaw(call, call.next() + more).body();

        assertThat(
                answer,
                allOf(containsString("Darf Müller"), containsString("/webhook/consent?lang=de&amp;turn=1&amp;asked=")));
        assertThat(call.press("4711"), containsString("4 7 1 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhook/order/", "/webhook//order", "/webhook/%6Frder", "/webhook/order;a=b"})
    void aDifferentlySpelledPathIsNoStep(String path) {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        call.press("1");

        Twilio.RawAnswer answer = postRaw(call, path + "?lang=de&turn=2");

        assertThat(answer.status(), oneOf(200, 400, 404));
        assertThat(answer.body(), not(containsString("4 7 1 1")));
    }

    @Test
    void aParameterWithTwoValuesIsIgnored() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        String target = call.next();
        String url = RestAssured.baseURI + ":" + RestAssured.port + target;
        String signed = url + "CallSid" + call.callSid + "Digits1Digits2From" + GERMAN;

        given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", SdkSignature.of(RealKafka.TOKEN, signed, Map.of()))
                .body("CallSid=" + call.callSid + "&Digits=1&Digits=2&From=%2B" + GERMAN.substring(1))
                .post(target)
                .then()
                .statusCode(200)
                .body(containsString("keine Taste"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digits", "SpeechResult", "From", "CallStatus", "CallerName", "To"})
    void emptyOverlongAndStrangeFieldsAreAnsweredWithASentence(String field) {
        for (String value : new String[] {"", "x".repeat(20_000), "\u0000\u202e😀<Say>&\"'", "%", "١٢٣"}) {
            Twilio call = Twilio.from(GERMAN);
            for (String webhook : WEBHOOKS) {
                call.post("/webhook/" + webhook, Map.of(field, value))
                        .then()
                        .statusCode(200)
                        .body(containsString("<Say"))
                        .body(not(containsString("<Say>&")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "<script>", "CA/../x"})
    void aRequestWithoutAValidCallSidIsRefused(String callSid) {
        var parameters = new HashMap<>(Twilio.from(GERMAN).parameters(Map.of()));
        parameters.put("CallSid", callSid);

        Twilio.signed("/webhook/voice", parameters, RealKafka.TOKEN)
                .post("/webhook/voice")
                .then()
                .statusCode(400)
                .body(containsString("CallSid"));
    }

    @Test
    void onlySignedRequestsAreAnswered() {
        Map<String, String> parameters = Twilio.from(GERMAN).parameters(Map.of());
        for (String webhook : WEBHOOKS) {
            String target = "/webhook/" + webhook + "?lang=de&turn=2";
            Twilio.unsigned(parameters).post(target).then().statusCode(403);
            Twilio.unsigned(parameters)
                    .header("X-Twilio-Signature", "")
                    .post(target)
                    .then()
                    .statusCode(403);
            Twilio.signed(target, parameters, "another token")
                    .post(target)
                    .then()
                    .statusCode(403);
            Twilio.signed(target + "0", parameters, RealKafka.TOKEN)
                    .post(target)
                    .then()
                    .statusCode(403);
            Twilio.signed(target, parameters, "fedcba9876543210")
                    .post(target)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void anOversizedBodyIsRefusedBeforeItIsRead() throws IOException {
        assertTooLarge("Content-Length: 70000\r\n\r\n");
    }

    @Test
    void aBodyThatTurnsOutToBeOversizedIsRefused() throws IOException {
        assertTooLarge("Transfer-Encoding: chunked\r\n\r\n" + "11170\r\n" + "x".repeat(70_000));
    }

    private static void assertTooLarge(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /webhook/voice HTTP/1.1\r\nHost: localhost\r\n" + request)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoTimeout(5000);
            InputStream in = socket.getInputStream();
            String status = new String(in.readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
            assertThat(status, is("HTTP/1.1 413"));
        }
    }

    @Test
    void webhooksAcceptOnlyPostAndHealthIsPublic() {
        when().get("/webhook/voice").then().statusCode(405);
        when().post("/webhook/nothing").then().statusCode(404);
        for (String path :
                new String[] {"/health", "/health/live", "/health/ready", "/health/started", "/api/health"}) {
            when().get(path).then().statusCode(200).body("status", is("UP"));
        }
    }

    @Test
    void aProbeOutsideReachesTheServiceBelowThePathOfTheWebhooksAndIsNotCounted() {
        List<String> before = webhookCounts();

        when().get("/webhook/health").then().statusCode(200).body(is(""));

        assertThat(webhookCounts(), is(before));
    }

    private static List<String> webhookCounts() {
        return Metrics.lines().stream()
                .filter(line -> line.startsWith("liza_webhook_seconds_count")
                        || line.startsWith("liza_signature_rejected_total"))
                .sorted()
                .toList();
    }

    private static Twilio.RawAnswer postRaw(Twilio call, String target) {
        Map<String, String> parameters = call.parameters(Map.of("Digits", "4711"));
        return Twilio.postRaw(target, parameters, Twilio.signature(target, parameters));
    }
}
