package io.liza.admin.access;

import io.liza.admin.http.CookieConfig;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;

/**
 * The cookies of sessions and logins. With TLS their names begin with {@code __Host-}, so that no other host of the domain
 * can set them.
 */
@ApplicationScoped
public class Cookies {
    /** A browser without a login in this time counts as unknown again. */
    public static final Duration DEVICE_KEPT = Duration.ofDays(180);

    private static final String SESSION = "liza-session";
    private static final String VISIT = "liza-visit";
    private static final String DEVICE = "liza-device";
    private static final String NEXT = "liza-next";
    private static final int NEXT_SECONDS = (int) Duration.ofMinutes(15).toSeconds();

    private final boolean secure;

    Cookies(CookieConfig config) {
        this.secure = !config.insecureLocal();
    }

    /** Null if there is none. */
    public String session(RoutingContext request) {
        return value(request, SESSION);
    }

    /** Secret that the login form of a browser without a session is bound to. */
    public String visit(RoutingContext request) {
        return value(request, VISIT);
    }

    /** Secret of a browser with an earlier login. */
    public String device(RoutingContext request) {
        return value(request, DEVICE);
    }

    /** The page to go to after single sign-on; null if it is unreadable. */
    public String next(RoutingContext request) {
        byte[] page = part(request, 0);
        return page == null ? null : new String(page, StandardCharsets.UTF_8);
    }

    /**
     * Hash of the session that the browser had before the login; null if it had none. On the way back from the issuer it
     * comes from the cookie of {@link #newNext}, as a strict cookie is not sent then.
     */
    public byte[] formerSession(RoutingContext request) {
        String session = session(request);
        return session != null ? SecureToken.sha256(session) : part(request, 1);
    }

    private byte[] part(RoutingContext request, int index) {
        String value = value(request, NEXT);
        String[] parts = value == null ? new String[0] : value.split("\\.");
        try {
            return index < parts.length ? Base64.getUrlDecoder().decode(parts[index]) : null;
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

    /**
     * Lax, since the way back from the issuer begins on another site; encoded, so that no address adds attributes.
     *
     * @param session current session, whose hash the cookie keeps; null for none
     */
    public NewCookie newNext(String page, String session) {
        String value = SecureToken.base64(page.getBytes(StandardCharsets.UTF_8))
                + (session == null ? "" : "." + SecureToken.base64(SecureToken.sha256(session)));
        return of(NEXT, value, SameSite.LAX).maxAge(NEXT_SECONDS).build();
    }

    public NewCookie noSession() {
        return gone(SESSION);
    }

    public NewCookie noVisit() {
        return gone(VISIT);
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
