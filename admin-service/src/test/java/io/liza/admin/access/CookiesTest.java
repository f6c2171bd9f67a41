package io.liza.admin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes of our cookies, which restrict access to them. */
class CookiesTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noScriptReadsThemAndTheyAreForTheWholeServiceAlone(boolean local) {
        all(new Cookies(() -> local)).forEach(cookie -> {
            assertTrue(cookie.isHttpOnly(), cookie.getName());
            assertEquals("/", cookie.getPath());
            assertEquals(null, cookie.getDomain());
        });
    }

    @Test
    void behindTlsTheyStayThereAndNoOtherHostSetsThem() {
        all(new Cookies(() -> false)).forEach(cookie -> {
            assertTrue(cookie.isSecure(), cookie.getName());
            assertTrue(cookie.getName().startsWith("__Host-liza-"), cookie.getName());
        });
    }

    @Test
    void onThisMachineThereIsNoTls() {
        all(new Cookies(() -> true)).forEach(cookie -> {
            assertEquals(false, cookie.isSecure());
            assertTrue(cookie.getName().startsWith("liza-"), cookie.getName());
        });
    }

    @Test
    void onlyTheWayBackFromTheIssuerBeginsElsewhere() {
        var cookies = new Cookies(() -> false);

        assertEquals(SameSite.STRICT, cookies.newSession("s").getSameSite());
        assertEquals(SameSite.STRICT, cookies.newVisit("v").getSameSite());
        assertEquals(SameSite.STRICT, cookies.newDevice("d").getSameSite());
        assertEquals(SameSite.LAX, cookies.newNext("/", null).getSameSite());
    }

    @Test
    void aSessionEndsWithTheBrowserAndAtLogout() {
        var cookies = new Cookies(() -> false);

        assertEquals(-1, cookies.newSession("s").getMaxAge());
        assertEquals(0, cookies.noSession().getMaxAge());
        assertEquals(cookies.newSession("s").getName(), cookies.noSession().getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls?a=b;Domain=evil.example;c", "/calls?a=\"b\",c", "/calls?q=ü€ d"})
    void thePageToGoToAddsNothingToItsCookie(String page) {
        assertTrue(new Cookies(() -> true)
                .newNext(page, "session")
                .getValue()
                .matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}"));
    }

    private static Stream<NewCookie> all(Cookies cookies) {
        return Stream.of(
                cookies.newSession("s"),
                cookies.newVisit("v"),
                cookies.newNext("/", null),
                cookies.newDevice("d"),
                cookies.noSession(),
                cookies.noNext());
    }
}
