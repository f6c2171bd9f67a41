package io.liza.voice.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
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

    private static final Comparator<Form.Parameter> BY_NAME =
            Comparator.comparing(Form.Parameter::name).thenComparing(Form.Parameter::value);

    /** For each secret a keyed hash for each thread: making one takes as long as its use. */
    private final List<ThreadLocal<Mac>> macs;

    /** The address in the list that was signed last, which is likely to be signed again. */
    private volatile int likeliest;

    private Signature(String algorithm, List<String> secrets) {
        macs = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm))
                .map(key -> ThreadLocal.withInitial(() -> mac(key)))
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
        byte[] parameters = signedParameters(form).getBytes(StandardCharsets.UTF_8);
        int first = likeliest;
        for (ThreadLocal<Mac> mac : macs) {
            for (int i = 0; i < urls.size(); i++) {
                int candidate = (first + i) % urls.size();
                if (MessageDigest.isEqual(given, sign(mac.get(), urls.get(candidate), parameters))) {
                    likeliest = candidate;
                    return true;
                }
            }
        }
        return false;
    }

    /** Every name with its value, sorted by name; of a repeated name the distinct values, sorted. */
    private static String signedParameters(Form form) {
        var signed = new StringBuilder(512);
        var sorted = new ArrayList<>(form.parameters());
        sorted.sort(BY_NAME);
        Form.Parameter last = null;
        for (Form.Parameter parameter : sorted) {
            if (!parameter.equals(last)) {
                signed.append(parameter.name()).append(parameter.value());
            }
            last = parameter;
        }
        return signed.toString();
    }

    private static byte[] sign(Mac mac, String url, byte[] parameters) {
        mac.update(url.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encode(mac.doFinal(parameters));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + key.getAlgorithm(), e);
        }
    }
}
