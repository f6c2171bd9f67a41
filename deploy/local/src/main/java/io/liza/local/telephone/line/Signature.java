package io.liza.local.telephone.line;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Twilio does: HMAC-SHA1 of the URL and the sorted parameters, in Base64. Written apart from the
 * voice-service's check on purpose, so that a misunderstanding in either shows.
 */
public record Signature(String token) {
    /** The parameters of the body; none for a GET, whose parameters are in the URL. */
    public String of(URI url, Map<String, String> body) {
        var text = new StringBuilder(signed(url));
        new TreeMap<>(body).forEach((name, value) -> text.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot compute HmacSHA1", e);
        }
    }

    /** Over https Twilio drops an explicit port, over http it keeps it. */
    static String signed(URI url) {
        String text = url.toString();
        return url.getScheme().equalsIgnoreCase("https") && url.getPort() >= 0
                ? text.replaceFirst(":" + url.getPort() + "(?=[/?]|$)", "")
                : text;
    }
}
