package io.liza.local.telephone.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Twilio does: a keyed hash of the URL and the sorted parameters, in Base64; HMAC-SHA1 with the auth token, or
 * HMAC-SHA-256 with a signing key of the account, which a header names. Written apart from the voice-service's check on
 * purpose, so that a misunderstanding in either shows.
 *
 * @param key name of the signing key; empty for the auth token
 */
public record Signature(String secret, Optional<String> key) {
    /** With the auth token. */
    public Signature(String token) {
        this(token, Optional.empty());
    }

    /** With the first of {@code LIZA_TWILIO_SIGNING_KEYS}, else of {@code TWILIO_AUTH_TOKEN}. */
    public static Optional<Signature> in(Map<String, String> environment) {
        return first(environment, "LIZA_TWILIO_SIGNING_KEYS")
                .filter(entry -> entry.indexOf(':') > 0)
                .map(entry -> new Signature(
                        entry.substring(entry.indexOf(':') + 1), Optional.of(entry.substring(0, entry.indexOf(':')))))
                .or(() -> first(environment, "TWILIO_AUTH_TOKEN").map(Signature::new));
    }

    /** The headers of a request. */
    public Map<String, String> headers(URI url, Map<String, String> body) {
        String signature = of(url, body);
        return key.map(name -> Map.of(
                        "X-Twilio-Signature",
                        signature,
                        "X-Twilio-Webhooks-Signature-Settings",
                        "key=" + name + ",algorithm=HMAC_SHA256"))
                .orElse(Map.of("X-Twilio-Signature", signature));
    }

    /** The parameters of the body; none for a GET, whose parameters are in the URL. */
    public String of(URI url, Map<String, String> body) {
        var text = new StringBuilder(signed(url));
        new TreeMap<>(body).forEach((name, value) -> text.append(name).append(value));
        String algorithm = key.isPresent() ? "HmacSHA256" : "HmacSHA1";
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot compute " + algorithm, e);
        }
    }

    /** Over https Twilio drops an explicit port, over http it keeps it. */
    static String signed(URI url) {
        String text = url.toString();
        return url.getScheme().equalsIgnoreCase("https") && url.getPort() >= 0
                ? text.replaceFirst(":" + url.getPort() + "(?=[/?]|$)", "")
                : text;
    }

    @Override
    public String toString() {
        return key.map(name -> "signing key " + name).orElse("auth token");
    }

    private static Optional<String> first(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .map(value -> value.split(",")[0].strip())
                .filter(entry -> !entry.isEmpty());
    }
}
