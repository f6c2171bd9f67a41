package io.liza.admin.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    /** The example of the reference implementations of Standard Webhooks. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void isThatOfStandardWebhooks() {
        assertEquals(SIGNATURE, WebhookSignature.sign(SECRET, ID, AT, BODY));
    }

    @Test
    void duringARotationThereIsOneForEachSecret() {
        String both = WebhookSignature.sign("whsec_c2Vjb25k, " + SECRET, ID, AT, BODY);

        assertEquals(2, both.split(" ").length);
        assertTrue(both.endsWith(" " + SIGNATURE));
    }

    @Test
    void coversIdTimeAndBody() {
        assertFalse(WebhookSignature.sign(SECRET, ID + "x", AT, BODY).equals(SIGNATURE));
        assertFalse(WebhookSignature.sign(SECRET, ID, AT.plusSeconds(1), BODY).equals(SIGNATURE));
        assertFalse(WebhookSignature.sign(SECRET, ID, AT, BODY + " ").equals(SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_%%%", "whsec_c2Vjb25k,other", "WHSEC_c2Vjb25k"})
    void otherFormsOfSecretsAreRefused(String secret) {
        assertFalse(WebhookSignature.isValid(secret));
        assertTrue(WebhookSignature.isValid(SECRET));
    }
}
