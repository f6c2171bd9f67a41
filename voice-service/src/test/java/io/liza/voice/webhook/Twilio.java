package io.liza.voice.webhook;

import static io.restassured.RestAssured.given;

import io.liza.dialogue.Step;
import io.liza.voice.twilio.SdkSignature;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One call as Twilio makes it: signed requests that follow the action URLs. */
final class Twilio {

    static final String GERMAN = "+4915112345678";
    static final String ENGLISH = "+12025550123";

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    final String callSid = "CA" + UUID.randomUUID().toString().replace("-", "");
    private final String from;
    private String next = "/webhook/voice";

    private Twilio(String from) {
        this.from = from;
    }

    static Twilio from(String number) {
        return new Twilio(number);
    }

    String dial() {
        return press(null);
    }

    /** Answers the waiting question; null is silence. */
    String press(String keys) {
        return take(post(next, keys == null ? Map.of() : Map.of("Digits", keys)));
    }

    /** Answers the waiting question as a content caller who asks about that order. */
    String answer(String order) {
        return press(
                switch (step()) {
                    case CONSENT, ORDER_CONFIRM -> "1";
                    case ORDER -> order;
                    case VERIFY -> "12345";
                    case HELP, CALLBACK, MESSAGE -> "2";
                    case MESSAGE_CONSENT, MESSAGE_REVIEW -> "1";
                    case DIAL, RECORD -> throw new IllegalStateException("no keys are asked for");
                });
    }

    /** Answers until the question of that step waits. */
    String answerUntil(Step step, String order) {
        String twiml = "";
        while (step() != step) {
            twiml = answer(order);
        }
        return twiml;
    }

    /** Dials and answers every question; returns all TwiML of the call. */
    String hold(String order) {
        var twiml = new StringBuilder(dial());
        while (next != null) {
            twiml.append(answer(order));
        }
        return twiml.toString();
    }

    /** The step whose question waits. */
    private Step step() {
        return Arrays.stream(Step.values())
                .filter(step -> next.startsWith("/webhook/" + step.path() + "?"))
                .findFirst()
                .orElseThrow();
    }

    String say(String speech) {
        return take(post(next, Map.of("SpeechResult", speech)));
    }

    /** Tells the action of a Dial or a Record what came of it. */
    String tell(Map<String, String> parameters) {
        return take(post(next, parameters));
    }

    /** Address of the next answer; null after the goodbye. */
    String next() {
        return next;
    }

    Response post(String target, Map<String, String> input) {
        return signed(target, parameters(input), RealKafka.TOKEN).post(target);
    }

    Map<String, String> parameters(Map<String, String> input) {
        var parameters = new LinkedHashMap<>(Map.of(
                "CallSid", callSid, "AccountSid", "AC1", "From", from, "To", "+49301234", "CallStatus", "in-progress"));
        parameters.putAll(input);
        return parameters;
    }

    static RequestSpecification signed(String target, Map<String, String> parameters, String token) {
        return unsigned(parameters).header("X-Twilio-Signature", SdkSignature.of(token, base() + target, parameters));
    }

    static RequestSpecification unsigned(Map<String, String> parameters) {
        return given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(form(parameters));
    }

    /** The answer to a raw request: HTTP clients would normalize its target. */
    record RawAnswer(int status, String body) {}

    static RawAnswer postRaw(String target, Map<String, String> parameters, String signature) {
        byte[] body = form(parameters).getBytes(StandardCharsets.US_ASCII);
        String head = "POST " + target + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: "
                + signature + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new RawAnswer(
                    Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())),
                    answer.substring(answer.indexOf("\r\n\r\n") + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(target, e);
        }
    }

    static String signature(String target, Map<String, String> parameters) {
        return SdkSignature.of(RealKafka.TOKEN, base() + target, parameters);
    }

    private static String base() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String take(Response response) {
        ValidatableResponse answered = response.then().statusCode(200).contentType("text/xml");
        String twiml = answered.extract().asString();
        Matcher action = ACTION.matcher(twiml);
        next = action.find() ? action.group(1).replace("&amp;", "&").replaceFirst("#.*", "") : null;
        return twiml;
    }
}
