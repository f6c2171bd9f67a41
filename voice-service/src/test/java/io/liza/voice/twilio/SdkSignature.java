package io.liza.voice.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs like Twilio, independently of the code under test. */
public final class SdkSignature {

    private SdkSignature() {}

    public static String of(String token, String url, Map<String, String> parameters) {
        return of("HmacSHA1", token, url, parameters);
    }

    public static String sha256(String secret, String url, Map<String, String> parameters) {
        return of("HmacSHA256", secret, url, parameters);
    }

    private static String of(String algorithm, String token, String url, Map<String, String> parameters) {
        var text = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
