package io.liza.local.telephone.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookieJarTest {
    private static final URI LIZA = URI.create("http://liza.example/webhook/voice");

    @Test
    void aCookieComesBackInItsCallAndToItsServerOnly() {
        var jar = new CookieJar();
        var headers = Map.of("Set-Cookie", List.of("a=1; Path=/", "b=2; Path=/"));
        jar.keep(LIZA, HttpHeaders.of(headers, (name, value) -> true));
        assertEquals(List.of("a=1; b=2"), sent(jar, LIZA));
        assertEquals(List.of(), sent(jar, URI.create("http://elsewhere.example/")));
        assertEquals(List.of(), sent(new CookieJar(), LIZA));
    }

    private static List<String> sent(CookieJar jar, URI url) {
        var request = HttpRequest.newBuilder(url);
        jar.addTo(request, url);
        return request.build().headers().allValues("Cookie");
    }
}
