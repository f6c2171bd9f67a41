package io.liza.admin.identity;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookies of a browser that logs in. Behind TLS their names begin with {@code __Host-}: then no other host of the
 * domain can set them.
 */
@ApplicationScoped
public class Cookies {
    /** A browser that does not log in for so long is forgotten. */
    public static final Duration DEVICE_KEPT = Duration.ofDays(180);

    private static final String SESSION = "liza-session";
    private static final String VISIT = "liza-visit";
    private static final String DEVICE = "liza-device";
    private static final String NEXT = "liza-next";
    private static final int NEXT_SECONDS = (int) Duration.ofMinutes(15).toSeconds();

    private final boolean secure;

    /** @param local {@code LIZA_LOCAL}: on this machine only, without TLS; set by {@code ./liza up} */
    Cookies(@ConfigProperty(name = "admin.local") boolean local) {
        this.secure = !local;
    }

    /** Null where there is none. */
    public String session(RoutingContext request) {
        return value(request, SESSION);
    }

    /** Of a browser that has not logged in yet: what its login form is bound to. */
    public String visit(RoutingContext request) {
        return value(request, VISIT);
    }

    /** Of a browser in which somebody logged in before. */
    public String device(RoutingContext request) {
        return value(request, DEVICE);
    }

    /** The page to go to after single sign-on; null where it cannot be read. */
    public String next(RoutingContext request) {
        String page = value(request, NEXT);
        try {
            return page == null ? null : new String(Base64.getUrlDecoder().decode(page), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    public NewCookie newSession(String secret) {
        return of(SESSION, secret, SameSite.STRICT).build();
    }

    public NewCookie newVisit(String secret) {
        return of(VISIT, secret, SameSite.STRICT).build();
    }

    public NewCookie newDevice(String secret) {
        return of(DEVICE, secret, SameSite.STRICT)
                .maxAge((int) DEVICE_KEPT.toSeconds())
                .build();
    }

    /** Lax, since the way back from the issuer begins on another site; encoded, so that no address adds attributes. */
    public NewCookie newNext(String page) {
        String value = Secret.base64(page.getBytes(StandardCharsets.UTF_8));
        return of(NEXT, value, SameSite.LAX).maxAge(NEXT_SECONDS).build();
    }

    public NewCookie noSession() {
        return gone(SESSION);
    }

    public NewCookie noNext() {
        return gone(NEXT);
    }

    private NewCookie gone(String name) {
        return of(name, "", SameSite.STRICT).maxAge(0).expiry(new Date(0)).build();
    }

    private NewCookie.Builder of(String name, String value, SameSite sameSite) {
        return new NewCookie.Builder(prefixed(name))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite);
    }

    private String value(RoutingContext request, String name) {
        Cookie cookie = request.request().getCookie(prefixed(name));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private String prefixed(String name) {
        return secure ? "__Host-" + name : name;
    }
}
