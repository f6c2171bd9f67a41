package io.liza.admin.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.liza.admin.http.CookieConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.util.Base64;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A message that the page after a redirect shows once, such as "Saved", with an address that undoes the change. It
 * travels in a cookie, which the page that shows it clears.
 */
@Named("flash")
@ApplicationScoped
public class Flash {

    private static final String COOKIE = "liza-flash";
    private static final int LIFETIME_SECONDS = 30;
    private static final int MAX_LENGTH = 3_000;

    private final CurrentVertxRequest request;
    private final boolean secure;

    Flash(CurrentVertxRequest request, CookieConfig cookies) {
        this.request = request;
        this.secure = !cookies.insecureLocal();
    }

    /** @param text in the page's language */
    public NewCookie cookie(String text) {
        return cookie(text, "");
    }

    /**
     * @param text in the page's language
     * @param undo path to which the button "Undo" posts; the server refuses it after the time that it allows
     */
    public NewCookie cookie(String text, String undo) {
        return cookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString((undo + "\n" + text).getBytes(UTF_8)),
                LIFETIME_SECONDS);
    }

    public boolean isPresent() {
        return value().isPresent();
    }

    public String getText() {
        return value().map(value -> value.substring(value.indexOf('\n') + 1)).orElse("");
    }

    /** Returns the path to which the button "Undo" posts; null if the change cannot be undone. */
    public String getUndo() {
        return value().map(value -> value.substring(0, value.indexOf('\n')))
                .filter(undo -> undo.startsWith("/"))
                .orElse(null);
    }

    @ServerResponseFilter
    void clear(ContainerRequestContext incoming, ContainerResponseContext response) {
        boolean isPage = MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
        if (isPage && incoming.getCookies().containsKey(COOKIE) && !PageReload.is(request.getCurrent())) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie("", 0));
        }
    }

    private Optional<String> value() {
        RoutingContext current = request.getCurrent();
        return Optional.ofNullable(current)
                .map(context -> context.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= MAX_LENGTH)
                .flatMap(Flash::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), UTF_8);
            return text.indexOf('\n') < 0 ? Optional.empty() : Optional.of(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
