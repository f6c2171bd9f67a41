package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    private static final String TARGET = "/webhook/order?turn=2&x=%2B1";

    @ParameterizedTest
    @CsvSource({
        "https://liza.example.com,https://liza.example.com,https://liza.example.com:443",
        "https://liza.example.com:443/,https://liza.example.com,https://liza.example.com:443",
        "http://liza.example.com,http://liza.example.com,http://liza.example.com:80",
        "https://example.com/liza/,https://example.com/liza,https://example.com:443/liza"
    })
    void theStandardPortIsTriedWithAndWithoutItsNumber(String configured, String without, String with) {
        assertEquals(
                List.of(without + TARGET, with.replaceFirst("(:\\d+)(.*)$", "$1$2") + TARGET),
                PublicUrl.parse(configured).candidates(TARGET));
    }

    @Test
    void anotherPortIsTriedAsWell() {
        assertEquals(
                List.of(
                        "https://example.com" + TARGET,
                        "https://example.com:443" + TARGET,
                        "https://example.com:8443" + TARGET),
                PublicUrl.parse("https://example.com:8443").candidates(TARGET));
    }

    @Test
    void withoutConfigurationTheHostIsTakenAtItsWord() {
        assertEquals(
                List.of(
                        "https://abc.ngrok.app" + TARGET,
                        "https://abc.ngrok.app:443" + TARGET,
                        "http://abc.ngrok.app" + TARGET,
                        "http://abc.ngrok.app:80" + TARGET),
                PublicUrl.guess("abc.ngrok.app", TARGET));
        assertEquals(List.of(), PublicUrl.guess(null, TARGET));
        assertEquals(List.of(), PublicUrl.guess("a b", TARGET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.com", "ftp://example.com", "https://", "https://example.com/?a=b", "https://a b"})
    void anythingElseIsNoAddress(String text) {
        assertThrows(IllegalArgumentException.class, () -> PublicUrl.parse(text));
    }
}
