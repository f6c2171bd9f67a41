package io.liza.admin.notification.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks according to Standard Webhooks. */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * Returns the value of the header {@code webhook-signature}: one signature for each secret, so that a receiver accepts
     * the message during a rotation.
     *
     * @param secrets {@code whsec_} and Base64; several are separated by commas
     * @throws IllegalArgumentException if a secret has another form
     */
    public static String sign(String secrets, String id, Instant at, String body) {
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return Stream.of(secrets.split(","))
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(key(secret.strip()), signed)))
                .collect(Collectors.joining(" "));
    }

    /** Whether all secrets have the right form. */
    public static boolean isValid(String secrets) {
        try {
            Stream.of(secrets.split(",")).map(String::strip).forEach(WebhookSignature::key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() == PREFIX.length()) {
            throw new IllegalArgumentException("the secret of the webhook must be whsec_ and Base64");
        }
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
