package io.liza.admin.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For   | 192.0.2.7                             | 192.0.2.7",
                "X-Forwarded-For   | 192.0.2.7, 10.0.0.1                   | 192.0.2.7, 10.0.0.1",
                "X-Forwarded-For   | 192.0.2.7:1234                        | 192.0.2.7",
                "X-Forwarded-For   | 2001:db8::1                           | 2001:db8::1",
                "X-Forwarded-For   | [2001:db8::1]:443                     | 2001:db8::1",
                "X-Forwarded-For   | <script>, unknown, _x, 192.0.2.7      | 192.0.2.7",
                "X-Forwarded-For   | ,;, 999.1.1.1, 1.2.3, [, ], :, ::x    | none",
                "X-Forwarded-Host  | liza.example                          | liza.example",
                "X-Forwarded-Host  | liza.example:8443                     | liza.example:8443",
                "X-Forwarded-Host  | a b, http://x/, [::1, liza.example    | liza.example",
                "X-Forwarded-Port  | 443                                   | 443",
                "X-Forwarded-Port  | -1, 99999, 0x1, 999999999999, 8443    | 8443",
                "X-Forwarded-Port  | ²                                     | none",
                "X-Forwarded-Proto | https                                 | https",
                "X-Forwarded-Proto | HTTPS,http                            | https, http",
                "X-Forwarded-Proto | javascript, ftp, x y, proto=http      | none"
            })
    void whatCannotBeReadIsRemovedItemByItem(String name, String value, String readable) {
        assertEquals(readable, sanitized(name, value));
    }

    @Test
    void theHeaderMayBeSentSeveralTimesAndVeryLong() {
        var headers = MultiMap.caseInsensitiveMultiMap();
        headers.add("x-forwarded-for", "x");
        headers.add("X-Forwarded-For", "192.0.2.7");

        ForwardedHeaders.sanitize(headers);

        assertEquals("192.0.2.7", headers.get("X-Forwarded-For"));
        for (String piece : new String[] {",", "a", ":", "1", "[", "1.", "::", "1,", " "}) {
            assertEquals("none", sanitized("X-Forwarded-For", piece.repeat(200_000)));
        }
    }

    private static String sanitized(String name, String value) {
        var headers = MultiMap.caseInsensitiveMultiMap().add(name, value);
        ForwardedHeaders.sanitize(headers);
        return headers.get(name) == null ? "none" : String.join("|", headers.getAll(name));
    }
}
