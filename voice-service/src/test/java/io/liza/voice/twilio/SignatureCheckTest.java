package io.liza.voice.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.twiml.WebhookRetries;
import io.liza.voice.twilio.Form.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepted and rejected combinations of secrets and signatures. */
class SignatureCheckTest {

    private static final String URL = "https://liza.example.com/webhook/voice";
    private static final Map<String, String> PARAMETERS = Map.of("CallSid", "CA1");
    private static final String BY_TOKEN = SdkSignature.of("token", URL, PARAMETERS);
    private static final String BY_KEY = SdkSignature.sha256("secret", URL, PARAMETERS);

    private final SignatureCheck tokenOnly = check("token", null);
    private final SignatureCheck keysOnly = check(null, "name:secret, other:another, name:second:with:colons");
    private final SignatureCheck both = check("token", "name:secret");

    @Test
    void configuredTokensAndKeysAreAccepted() {
        assertEquals(Optional.empty(), judge(tokenOnly, BY_TOKEN));
        assertEquals(Optional.empty(), judge(both, BY_TOKEN));
        assertEquals(Optional.empty(), judge(keysOnly, BY_KEY, "key=name,algorithm=HMAC_SHA256"));
        assertEquals(Optional.empty(), judge(both, BY_KEY, "key=name,algorithm=HMAC_SHA256"));
    }

    @Test
    void twoSecretsOfOneNameAreAcceptedDuringARotation() {
        String bySecond = SdkSignature.sha256("second:with:colons", URL, PARAMETERS);

        assertEquals(Optional.empty(), judge(keysOnly, bySecond, "key=name,algorithm=HMAC_SHA256"));
        assertEquals(
                Optional.of(SignatureRejection.WRONG), judge(keysOnly, bySecond, "key=other,algorithm=HMAC_SHA256"));
    }

    @Test
    void noSecretReplacesAnother() {
        String tokenAsKey = SdkSignature.sha256("token", URL, PARAMETERS);
        String keyAsToken = SdkSignature.of("secret", URL, PARAMETERS);

        assertEquals(Optional.of(SignatureRejection.WRONG), judge(both, BY_TOKEN, "key=name,algorithm=HMAC_SHA256"));
        assertEquals(Optional.of(SignatureRejection.WRONG), judge(both, BY_KEY));
        assertEquals(Optional.of(SignatureRejection.WRONG), judge(both, tokenAsKey));
        assertEquals(Optional.of(SignatureRejection.WRONG), judge(both, tokenAsKey, "key=name,algorithm=HMAC_SHA256"));
        assertEquals(Optional.of(SignatureRejection.WRONG), judge(both, keyAsToken, "key=name,algorithm=HMAC_SHA1"));
        assertEquals(Optional.of(SignatureRejection.WRONG), judge(both, keyAsToken));
        assertEquals(Optional.of(SignatureRejection.WRONG), judge(keysOnly, BY_TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"key=stranger,algorithm=HMAC_SHA256", "algorithm=HMAC_SHA256", "garbage", "key=,", "=", ";,;"})
    void anUnknownKeyIsAReasonOfItsOwn(String settings) {
        for (SignatureCheck check : List.of(tokenOnly, keysOnly, both)) {
            assertEquals(Optional.of(SignatureRejection.UNKNOWN_KEY), judge(check, BY_TOKEN, settings));
            assertEquals(Optional.of(SignatureRejection.UNKNOWN_KEY), judge(check, BY_KEY, settings));
        }
    }

    @Test
    void aMissingSignatureIsRejectedFirst() {
        for (String missing : new String[] {null, "", "  "}) {
            assertEquals(Optional.of(SignatureRejection.MISSING), judge(both, missing));
            assertEquals(Optional.of(SignatureRejection.MISSING), judge(both, missing, "key=stranger"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key=name,algorithm=HMAC_SHA256",
                "algorithm=HMAC_SHA256,key=name",
                " Key = name ; ALGORITHM = hmac-sha256 ",
                "key=\"name\", algorithm=\"HMAC_SHA256\", version=2",
                "key=name",
                "key=stranger,algorithm=HMAC_SHA256,key=name,algorithm=HMAC_SHA256",
                "algorithm=HMAC_SHA1,key=name,algorithm=HMAC_SHA256,key=name"
            })
    void settingsMayHaveBlanksQuotesAndAnyOrder(String settings) {
        assertEquals(Optional.empty(), judge(both, BY_KEY, settings));
    }

    @Test
    void severalHeadersAreSeveralSettings() {
        assertEquals(Optional.empty(), judge(both, BY_KEY, "", "key=stranger", "key=name"));
        assertEquals(Optional.empty(), judge(both, BY_TOKEN, "", " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hunter2 | 1 of 1",
                "a:b, hunter2 | 2 of 2",
                ":hunter2 | 1 of 1",
                "name: | 1 of 1",
                "na me:hunter2 | 1 of 1",
                "name:hun ter2 | 1 of 1",
                "name=hunter2 | 1 of 1",
                "a=b:hunter2 | 1 of 1"
            })
    void malformedKeysStopTheStartAndAreNotRepeated(String keys, String which) {
        String message = assertThrows(IllegalArgumentException.class, () -> check(null, keys))
                .getMessage();

        assertTrue(message.startsWith("LIZA_TWILIO_SIGNING_KEYS"), message);
        assertTrue(message.contains("entry " + which) && message.contains("name:secret"), message);
        assertFalse(message.contains("hun") || message.contains("ter2"), message);
    }

    @Test
    void withoutAnySecretNothingCanBeChecked() {
        assertFalse(check(null, null).isPossible());
        assertFalse(check(" ,", " ").isPossible());
        assertTrue(keysOnly.isPossible());
        assertTrue(tokenOnly.isPossible());
    }

    private static Optional<SignatureRejection> judge(SignatureCheck check, String claimed, String... settings) {
        var form = new Form(List.of(new Parameter("CallSid", "CA1")));
        return check.check(
                claimed,
                SignatureSetting.read(List.of(settings)),
                RequestTarget.of("/webhook/voice", "liza.example.com"),
                form);
    }

    private static SignatureCheck check(String token, String keys) {
        return new SignatureCheck(new TwilioConfig() {
            @Override
            public Optional<List<String>> authToken() {
                return list(token);
            }

            @Override
            public Optional<List<String>> signingKeys() {
                return list(keys);
            }

            @Override
            public boolean allowUnsigned() {
                return false;
            }

            @Override
            public String listenHost() {
                return "127.0.0.1";
            }

            @Override
            public Optional<String> phoneNumber() {
                return Optional.empty();
            }

            @Override
            public Optional<String> publicUrl() {
                return Optional.of("https://liza.example.com");
            }

            @Override
            public WebhookRetries retries() {
                return WebhookRetries.ON;
            }
        });
    }

    private static Optional<List<String>> list(String text) {
        return Optional.ofNullable(text).map(each -> Arrays.asList(each.split(",")));
    }
}
