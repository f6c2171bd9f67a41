package io.liza.voice.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's request signature: a keyed hash over the URL and all parameters sorted by name. Source: Twilio's documentation
 * on webhook security.
 */
final class Signature {

    private final List<SecretKeySpec> keys;

    private Signature(String algorithm, List<String> secrets) {
        keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm))
                .toList();
    }

    /** @param tokens auth tokens of the account, any of which may have signed; two during a rotation */
    static Signature withTokens(List<String> tokens) {
        return new Signature("HmacSHA1", tokens);
    }

    /** @param secrets of one signing key, the old and the new one during a rotation */
    static Signature withSigningKey(List<String> secrets) {
        return new Signature("HmacSHA256", secrets);
    }

    /**
     * Whether one of the secrets signed this form for one of these addresses.
     *
     * @param urls addresses as they may stand in Twilio's configuration, from scheme to query
     * @param claimed value of the header {@code X-Twilio-Signature}
     */
    boolean isValid(String claimed, List<String> urls, Form form) {
        byte[] given = claimed.getBytes(StandardCharsets.UTF_8);
        String parameters = signedParameters(form);
        for (SecretKeySpec key : keys) {
            for (String url : urls) {
                if (MessageDigest.isEqual(given, sign(key, url + parameters))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every name with its value, sorted by name; of a repeated name the distinct values, sorted. */
    private static String signedParameters(Form form) {
        var signed = new StringBuilder(512);
        form.parameters().stream()
                .distinct()
                .sorted(Comparator.comparing(Form.Parameter::name).thenComparing(Form.Parameter::value))
                .forEach(parameter -> signed.append(parameter.name()).append(parameter.value()));
        return signed.toString();
    }

    private static byte[] sign(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + key.getAlgorithm(), e);
        }
    }
}
