package io.liza.local.telephone.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Map;

/** The cookies of one call, which Twilio keeps until it ends. */
final class CookieJar {
    private final CookieManager cookies = new CookieManager();

    void addTo(HttpRequest.Builder request, URI url) {
        try {
            cookies.get(url, Map.of()).forEach((name, values) -> {
                if (!values.isEmpty()) {
                    request.header(name, String.join("; ", values));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cookies in memory cannot be read", e);
        }
    }

    void keep(URI url, HttpHeaders headers) {
        try {
            cookies.put(url, headers.map());
        } catch (IOException e) {
            throw new UncheckedIOException("cookies in memory cannot be kept", e);
        }
    }
}
