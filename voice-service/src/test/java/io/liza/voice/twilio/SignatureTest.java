package io.liza.voice.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.twilio.security.RequestValidator;
import io.liza.voice.twilio.Form.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    private static final String TOKEN = "12345";

    private final Signature signature = Signature.withTokens(List.of(TOKEN));

    @ParameterizedTest
    @CsvSource({
        "+14158675310,https://example.com/myapp.php?foo=1&bar=2,L/OH5YylLD5NRKLltdqwSvS0BnU=",
        "+14158675309,https://mycompany.com/myapp.php?foo=1&bar=2,RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "+12349013030,https://mycompany.com/myapp.php?foo=1&bar=2,0/KCTR6DLpKmkAf8muzZqo1nDgQ="
    })
    void thePublishedVectorsAreValid(String caller, String url, String claimed) {
        Form form = form(Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", caller,
                "Digits", "1234",
                "From", caller,
                "To", "+18005551212"));

        assertTrue(signature.isValid(claimed, List.of(url), form));
        assertFalse(signature.isValid(claimed, List.of(url + "x"), form));
        assertFalse(signature.isValid(claimed.toLowerCase(), List.of(url), form));
        assertFalse(Signature.withTokens(List.of("54321")).isValid(claimed, List.of(url), form));
    }

    @Test
    void generatedRequestsAreSignedAsTheSdkSignsThem() {
        var random = new Random(4711);
        var sdk = new RequestValidator(TOKEN);
        int valid = 0;
        for (int i = 0; i < 5000; i++) {
            Map<String, String> parameters = parameters(random);
            String url = "https://liza.example.com/webhook/order?turn=" + i;
            String claimed = SdkSignature.of(TOKEN, url, parameters);
            boolean tampered = random.nextInt(4) == 0;
            if (tampered) {
                parameters.put("Digits", parameters.getOrDefault("Digits", "") + "1");
            }
            boolean expected = sdk.validate(url, parameters, claimed);
            assertEquals(expected, signature.isValid(claimed, List.of(url), form(parameters)), url);
            assertEquals(!tampered, expected);
            valid += expected ? 1 : 0;
        }
        assertTrue(valid > 3000);
    }

    @Test
    void eitherTokenIsAcceptedDuringARotation() {
        var rotating = Signature.withTokens(List.of("new", TOKEN));
        String url = "https://liza.example.com/webhook/voice";
        Map<String, String> parameters = Map.of("CallSid", "CA1");

        assertTrue(rotating.isValid(SdkSignature.of(TOKEN, url, parameters), List.of(url), form(parameters)));
        assertTrue(rotating.isValid(SdkSignature.of("new", url, parameters), List.of(url), form(parameters)));
        assertFalse(rotating.isValid(SdkSignature.of("old", url, parameters), List.of(url), form(parameters)));
    }

    /** Computed with another implementation: {@code openssl dgst -sha256 -hmac 12345 -binary | base64}. */
    @Test
    void aSigningKeySignsTheSameStringWithSha256() {
        var keys = Signature.withSigningKey(List.of("old", TOKEN));
        String url = "https://example.com/myapp.php?foo=1&bar=2";
        Form form = form(Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675310",
                "Digits", "1234",
                "From", "+14158675310",
                "To", "+18005551212"));
        String claimed = "qMztBq0IANMH/q0K9sCfKQJLylezvRdRzRS647SAVow=";

        assertTrue(keys.isValid(claimed, List.of(url), form));
        assertFalse(keys.isValid(claimed, List.of(url + "x"), form));
        assertFalse(Signature.withSigningKey(List.of("old")).isValid(claimed, List.of(url), form));
        assertFalse(signature.isValid(claimed, List.of(url), form));
        assertFalse(keys.isValid("L/OH5YylLD5NRKLltdqwSvS0BnU=", List.of(url), form));
    }

    @Test
    void aRepeatedParameterCountsWithItsDistinctValuesSorted() {
        String url = "https://liza.example.com/webhook/voice";
        String claimed = SdkSignature.of(TOKEN, url + "MediaUrlaMediaUrlb", Map.of());

        assertTrue(signature.isValid(
                claimed,
                List.of(url),
                new Form(List.of(
                        new Parameter("MediaUrl", "b"),
                        new Parameter("MediaUrl", "a"),
                        new Parameter("MediaUrl", "b")))));
    }

    private static Map<String, String> parameters(Random random) {
        var parameters = new HashMap<String, String>();
        String alphabet = "aZ09 +&=%äßю€😀\n";
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String value = random.ints(random.nextInt(20), 0, alphabet.codePointCount(0, alphabet.length()))
                    .mapToObj(index -> Character.toString(alphabet.codePointAt(alphabet.offsetByCodePoints(0, index))))
                    .collect(Collectors.joining());
            parameters.put(random.nextBoolean() ? "Param" + random.nextInt(30) : "param_" + random.nextInt(30), value);
        }
        parameters.put("CallSid", "CA" + random.nextInt());
        return parameters;
    }

    private static Form form(Map<String, String> parameters) {
        return new Form(parameters.entrySet().stream()
                .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
                .toList());
    }
}
