package io.liza.local.telephone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.local.telephone.twiml.TwilioError;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {
    private static final URI DOCUMENT = URI.create("http://localhost:8080/webhook/voice?turn=1");

    @ParameterizedTest
    @CsvSource({
        "/webhook/order?turn=2&order=4711, http://localhost:8080/webhook/order?turn=2&order=4711",
        "order, http://localhost:8080/webhook/order",
        "?turn=9, http://localhost:8080/webhook/voice?turn=9",
        "'', http://localhost:8080/webhook/voice?turn=1",
        "https://liza.example/a%20b?c=%C3%A4, https://liza.example/a%20b?c=%C3%A4",
        "'order?turn=2#rc=5&rp=ct,rt', 'http://localhost:8080/webhook/order?turn=2#rc=5&rp=ct,rt'",
        "'?turn=9#rc=5', 'http://localhost:8080/webhook/voice?turn=9#rc=5'",
        "#rc=5, http://localhost:8080/webhook/voice?turn=1#rc=5",
        "https://my_shop.example/a, https://my_shop.example/a",
    })
    void resolvesAgainstTheDocumentAndKeepsTheRawQuery(String reference, String expected) throws TwilioError {
        assertEquals(expected, Urls.resolve(DOCUMENT, reference).toString());
    }

    @Test
    void theFragmentOfTheDocumentIsNotInherited() throws TwilioError {
        URI document = URI.create("http://localhost:8080/webhook/voice?turn=1#rc=5");
        for (String reference : List.of("", "?turn=1", "voice?turn=1")) {
            assertEquals(DOCUMENT, Urls.resolve(document, reference), reference);
        }
        assertEquals(DOCUMENT, Urls.withoutFragment(document));
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThrows(TwilioError.class, () -> Urls.resolve(DOCUMENT, "order number"));
        assertThrows(TwilioError.class, () -> Urls.resolve(DOCUMENT, "mailto:liza@example.org"));
    }
}
