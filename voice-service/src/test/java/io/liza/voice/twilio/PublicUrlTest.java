package io.liza.voice.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
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
        "https://example.com/liza/,https://example.com/liza,https://example.com:443/liza",
        "https://example.com/a%2Fb,https://example.com/a%2Fb,https://example.com:443/a%2Fb",
        "https://my_shop.example.com,https://my_shop.example.com,https://my_shop.example.com:443",
        "https://127.0.0.1,https://127.0.0.1,https://127.0.0.1:443"
    })
    void theStandardPortIsTriedWithAndWithoutItsNumber(String configured, String without, String with) {
        assertEquals(List.of(without + TARGET, with + TARGET), candidates(configured, null));
    }

    @Test
    void anotherPortIsTriedAsWell() {
        assertEquals(
                List.of(
                        "https://example.com" + TARGET,
                        "https://example.com:443" + TARGET,
                        "https://example.com:8443" + TARGET),
                candidates("https://example.com:8443", null));
    }

    /** Twilio signs the configured spelling, which may be any of these. */
    @ParameterizedTest
    @CsvSource({
        // configured, received, signed
        "https://Liza.Example.com,liza.example.com,https://Liza.Example.com",
        "https://Liza.Example.com,liza.example.com,https://liza.example.com",
        "https://liza.example.com,Liza.Example.COM,https://Liza.Example.COM",
        "HTTPS://liza.example.com,liza.example.com,https://liza.example.com",
        "HTTPS://liza.example.com,liza.example.com,HTTPS://liza.example.com",
        "https://my_shop.example.com,my_shop.example.com,https://my_shop.example.com",
        "https://user:pass@liza.example.com,liza.example.com,https://liza.example.com",
        "https://user:pass@liza.example.com,liza.example.com,https://user:pass@liza.example.com",
        "https://user:p%40ss@liza.example.com:8443,10.0.0.3:8080,https://user:p%40ss@liza.example.com:8443",
        "https://user:pass@Liza.example.com,liza.example.com,https://user:pass@liza.example.com:443",
        "https://liza.example.com,liza.example.com:8443,https://liza.example.com:8443",
        "https://liza.example.com,LIZA.example.com:8443,https://LIZA.example.com:8443",
        "https://liza.example.com.,liza.example.com,https://liza.example.com",
        "https://liza.example.com,liza.example.com.,https://liza.example.com.",
        "https://bücher.example,xn--bcher-kva.example,https://xn--bcher-kva.example",
        "https://bücher.example,10.0.0.3,https://xn--bcher-kva.example",
        "https://xn--bcher-kva.example,bücher.example,https://bücher.example",
        "https://[2001:DB8::1]:8443,[2001:db8::1],https://[2001:db8::1]:8443",
        "http://liza.example.com:8080,10.0.0.3,http://liza.example.com:8080"
    })
    void everySpellingOfTheSameAddressIsTried(String configured, String received, String signed) {
        assertTrue(candidates(configured, received).contains(signed + TARGET), () -> candidates(configured, received)
                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.example.com", "liza.example.com.evil.example", "liza.example.com@evil", "[::1]", ""})
    void anotherHostThanTheConfiguredOneIsIgnored(String received) {
        assertEquals(candidates("https://liza.example.com", null), candidates("https://liza.example.com", received));
    }

    @Test
    void withoutConfigurationTheHostHeaderCounts() {
        assertEquals(
                List.of(
                        "https://abc.ngrok.app" + TARGET,
                        "https://abc.ngrok.app:443" + TARGET,
                        "http://abc.ngrok.app" + TARGET,
                        "http://abc.ngrok.app:80" + TARGET),
                PublicUrl.guess(RequestTarget.of(TARGET, "abc.ngrok.app")));
        assertTrue(PublicUrl.guess(RequestTarget.of(TARGET, "Abc_d.ngrok.app:8443"))
                .contains("https://Abc_d.ngrok.app:8443" + TARGET));
        for (String host :
                new String[] {null, "", "a b", "a:b", ":80", "a@b", "a/b", "\u0000", "[::1", "x".repeat(300)}) {
            assertEquals(List.of(), PublicUrl.guess(RequestTarget.of(TARGET, host)), host);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://liza.example.com/webhook/voice?a=b,/webhook/voice?a=b",
        "https://user@liza.example.com:8443/webhook/voice,/webhook/voice",
        "HTTP://liza.example.com/webhook//voice,/webhook//voice",
        "http://liza.example.com?a=/b,?a=/b",
        "http://liza.example.com,''",
        "/webhook/voice?url=http://x/y,/webhook/voice?url=http://x/y",
        "*,*"
    })
    void aRequestLineWithAnAbsoluteAddressIsReadLikeAPath(String uri, String pathAndQuery) {
        assertEquals(pathAndQuery, RequestTarget.of(uri, null).pathAndQuery());
    }

    @Test
    void theHostOfTheRequestLineCountsBesideThatOfTheHeader() {
        RequestTarget target = RequestTarget.of("http://LIZA.example.com:8080" + TARGET, "10.0.0.3");

        assertTrue(PublicUrl.parse("https://liza.example.com")
                .candidates(target)
                .contains("https://LIZA.example.com:8080" + TARGET));
        assertTrue(PublicUrl.guess(target).contains("https://LIZA.example.com:8080" + TARGET));
        assertTrue(PublicUrl.guess(target).contains("http://10.0.0.3" + TARGET));
    }

    @Test
    void theNumberOfSpellingsIsBounded() {
        List<String> configured = candidates("HTTPS://u:p@Bücher.Example:8443/x", "BÜCHER.example:9443");
        List<String> guessed = PublicUrl.guess(RequestTarget.of("http://Bücher.Example:1/x", "Shop_Bücher.Example:2"));

        assertTrue(configured.size() <= 48, "" + configured.size());
        assertTrue(guessed.size() <= 24, "" + guessed.size());
        assertEquals(configured.size(), new HashSet<>(configured).size());
        assertEquals(guessed.size(), new HashSet<>(guessed).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com | no scheme",
                "'' | no scheme",
                "//example.com | no scheme",
                "https:/example.com | no scheme",
                "ftp://example.com | neither https nor http",
                "javascript://example.com | neither https nor http",
                "'\"https://example.com\"' | neither https nor http",
                "https:// | no host",
                "https:///liza | no host",
                "https://:8443 | no host",
                "https://user:pass@ | no host",
                "https://a..b | no name and no IP address",
                "https://.example.com | no name and no IP address",
                "https://a,b | no name and no IP address",
                "https://exam%70le.com | no name and no IP address",
                "https://exam\u200bple.com | no name and no IP address",
                "https://2001:db8::1 | no port from 1 to 65535",
                "https://[2001:db8:::1] | no IPv6 address",
                "https://[] | no IPv6 address",
                "https://[::1 | no IPv6 address",
                "https://example.com:0 | no port from 1 to 65535",
                "https://example.com:70000 | no port from 1 to 65535",
                "https://example.com:99999999999 | no port from 1 to 65535",
                "https://example.com:+443 | no port from 1 to 65535",
                "https://example.com:/ | no port from 1 to 65535",
                "https://https://example.com | no port from 1 to 65535",
                "https://example.com/?a=b | a query",
                "https://example.com? | a query",
                "https://example.com/#rc=3 | a fragment",
                "https://a b | a blank",
                "https://example.com/a b | a blank",
                "'https://example.com/a\tb' | a blank",
                "https://example.com/ä | not percent-encoded",
                "https://example.com/100% | not percent-encoded",
                "https://example.com//liza | an empty part",
                "https://example.com/liza// | an empty part",
                "https://example.com/a/../b | only dots",
                "https://example.com/%2e%2e/b | only dots",
                "https://example.com/webhook/voice | names a webhook",
                "https://example.com/liza/webhook/voice/ | names a webhook",
                "https://example.com/webhook | names a webhook",
                "https://@example.com | credentials",
                "https://:pass@example.com | credentials",
                "https://us er:pass@example.com | a blank",
                "https://user:pä@example.com | credentials"
            })
    void anImpossibleAddressIsRefusedWithItsReason(String text, String why) {
        String message = assertThrows(IllegalArgumentException.class, () -> PublicUrl.parse(text))
                .getMessage();

        assertTrue(message.startsWith("LIZA_PUBLIC_URL"), message);
        assertTrue(message.contains(why), message);
        assertTrue(message.contains("such as https://liza.example.com"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter2@example.com:0",
                "https://user:hun/ter2@example.com",
                "user:hunter2@example.com",
                "https://us@er:hunter2@example.com?a=b",
                "ftp://user:hunter2@example.com"
            })
    void noMessageRepeatsAPassword(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> PublicUrl.parse(text))
                .getMessage();

        assertFalse(message.contains("hun") || message.contains("ter2"), message);
        assertTrue(message.contains("@example.com"), message);
    }

    private static List<String> candidates(String configured, String host) {
        return PublicUrl.parse(configured).candidates(RequestTarget.of(TARGET, host));
    }
}
