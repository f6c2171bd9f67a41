package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.voice.twilio.SdkSignature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed requests through proxies and over other versions of HTTP. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class SignatureFilterHttpTest {

    private final Map<String, String> parameters = Twilio.from(GERMAN).parameters(Map.of());

    @ParameterizedTest
    @CsvSource({
        // request line, Host header, the address that Twilio has signed
        "http://liza.example.com/webhook/voice,liza.example.com,https://liza.example.com/webhook/voice",
        "http://liza.example.com:8080/webhook/voice?x=%2B1,10.0.0.3,http://liza.example.com:8080/webhook/voice?x=%2B1",
        "https://Liza.Example.com/webhook/order?lang=de&turn=2,internal,https://Liza.Example.com/webhook/order?lang=de&turn=2",
        "/webhook/voice,my_shop.example.com:443,https://my_shop.example.com:443/webhook/voice",
        "/webhook/voice,My_Shop.Example.com,https://my_shop.example.com/webhook/voice",
        "/webhook/voice,xn--bcher-kva.example,https://xn--bcher-kva.example/webhook/voice",
        "/webhook/voice,[::1]:8080,http://[::1]:8080/webhook/voice"
    })
    void theSignatureIsCheckedAgainstTheRawRequestLineAndHost(String line, String host, String signed)
            throws IOException {
        String answer = raw(line, host, SdkSignature.of(RealKafka.TOKEN, signed, parameters));
        assertThat(answer, startsWith("HTTP/1.1 200"));
        assertThat(answer, containsString("<Gather"));

        assertThat(
                raw(line, host, SdkSignature.of(RealKafka.TOKEN, signed + "1", parameters)),
                startsWith("HTTP/1.1 403"));
    }

    @Test
    void overHttp2TheAuthorityReplacesTheHost() throws Exception {
        String url = "http://localhost:" + RestAssured.port + "/webhook/voice";
        var request = HttpRequest.newBuilder(URI.create(url))
                .version(HttpClient.Version.HTTP_2)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", SdkSignature.of(RealKafka.TOKEN, url, parameters))
                .POST(BodyPublishers.ofString(form()))
                .build();
        var client = HttpClient.newHttpClient();
        for (int i = 0; i < 2; i++) {
            var response = client.send(request, BodyHandlers.ofString());
            assertEquals(HttpClient.Version.HTTP_2, response.version());
            assertEquals(200, response.statusCode(), response.body());
        }
    }

    @Test
    void aRequestWithASigningKeyIsCheckedWithThatKeyOnly() {
        String target = "/webhook/voice";
        String url = RestAssured.baseURI + ":" + RestAssured.port + target;
        String settings = "key=" + RealKafka.SIGNING_KEY + ",algorithm=HMAC_SHA256";

        byKey(SdkSignature.sha256(RealKafka.SIGNING_SECRET, url, parameters), settings, target, 200, "<Gather");
        byKey(SdkSignature.sha256("replaced", url, parameters), settings, target, 200, "<Gather");
        byKey(SdkSignature.sha256("stranger", url, parameters), settings, target, 403, "is wrong");
        byKey(SdkSignature.of(RealKafka.TOKEN, url, parameters), settings, target, 403, "is wrong");
        byKey(SdkSignature.sha256("x", url, parameters), "key=x,algorithm=HMAC_SHA256", target, 403, "not configured");
    }

    private void byKey(String signature, String settings, String target, int status, String answer) {
        Twilio.unsigned(parameters)
                .header("X-Twilio-Signature", signature)
                .header("X-Twilio-Webhooks-Signature-Settings", settings)
                .post(target)
                .then()
                .statusCode(status)
                .body(containsString(answer));
    }

    private String raw(String line, String host, String signature) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            String body = form();
            socket.getOutputStream()
                    .write(("POST " + line + " HTTP/1.1\r\nHost: " + host + "\r\nX-Twilio-Signature: " + signature
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String form() {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
