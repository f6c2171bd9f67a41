package io.liza.local.telephone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Signature SIGNATURE = new Signature("12345");

    @Test
    void signsThePublishedExamples() {
        assertEquals("L/OH5YylLD5NRKLltdqwSvS0BnU=", sign("https://example.com/myapp.php?foo=1&bar=2", "+14158675310"));
        assertEquals(
                "RSOYDt4T1cUTdK1PDd93/VVr8B8=", sign("https://mycompany.com/myapp.php?foo=1&bar=2", "+14158675309"));
        assertEquals(
                "0/KCTR6DLpKmkAf8muzZqo1nDgQ=", sign("https://mycompany.com/myapp.php?foo=1&bar=2", "+12349013030"));
    }

    @Test
    void dropsThePortOverHttpsOnly() {
        assertEquals(
                sign("https://mycompany.com/myapp.php?foo=1&bar=2", "+12349013030"),
                sign("https://mycompany.com:8443/myapp.php?foo=1&bar=2", "+12349013030"));
        assertEquals(
                "https://liza.example/a?b=c:8443",
                Signature.signed(URI.create("https://liza.example:8443/a?b=c:8443")));
        assertEquals("http://liza.example:80/a", Signature.signed(URI.create("http://liza.example:80/a")));
    }

    /** The vector of the voice-service's test, which was computed with openssl. */
    @Test
    void signsWithASigningKeyOfTheAccountAndNamesIt() {
        Signature signature = Signature.in(
                        Map.of("LIZA_TWILIO_SIGNING_KEYS", "shop:12345, old:x", "TWILIO_AUTH_TOKEN", "t"))
                .orElseThrow();

        assertEquals(
                Map.of(
                        "X-Twilio-Signature",
                        "qMztBq0IANMH/q0K9sCfKQJLylezvRdRzRS647SAVow=",
                        "X-Twilio-Webhooks-Signature-Settings",
                        "key=shop,algorithm=HMAC_SHA256"),
                signature.headers(URI.create("https://example.com/myapp.php?foo=1&bar=2"), parameters("+14158675310")));
        assertEquals("signing key shop", signature.toString());
    }

    @Test
    void withoutASigningKeyTheFirstTokenSigns() {
        assertEquals(Optional.of(new Signature("a")), Signature.in(Map.of("TWILIO_AUTH_TOKEN", "a, b")));
        assertEquals(Optional.empty(), Signature.in(Map.of("TWILIO_AUTH_TOKEN", " ")));
        assertEquals("auth token", new Signature("secret").toString());
    }

    private static String sign(String url, String caller) {
        return SIGNATURE.of(URI.create(url), parameters(caller));
    }

    private static Map<String, String> parameters(String caller) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("To", "+18005551212");
        parameters.put("Digits", "1234");
        parameters.put("From", caller);
        parameters.put("Caller", caller);
        parameters.put("CallSid", "CA1234567890ABCDE");
        return parameters;
    }
}
