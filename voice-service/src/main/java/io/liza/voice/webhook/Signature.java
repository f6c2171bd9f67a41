package io.liza.voice.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's request signature: HMAC-SHA1, keyed with the account's auth token, over the URL and all parameters sorted by
 * name. Source: Twilio's documentation on webhook security.
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA1";

    private final List<SecretKeySpec> keys;

    /** @param tokens auth tokens of which any may have signed, so that one can follow the other without a gap */
    Signature(List<String> tokens) {
        keys = tokens.stream()
                .map(token -> new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * Whether one of the tokens signed this form for one of these addresses.
     *
     * @param urls addresses as they may stand in Twilio's configuration, from scheme to query
     * @param claimed value of the header {@code X-Twilio-Signature}
     */
    boolean isValid(String claimed, List<String> urls, Form form) {
        byte[] given = claimed.getBytes(StandardCharsets.UTF_8);
        String parameters = signedParameters(form);
        boolean valid = false;
        for (SecretKeySpec key : keys) {
            for (String url : urls) {
                valid |= MessageDigest.isEqual(given, sign(key, url + parameters));
            }
        }
        return valid;
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
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
