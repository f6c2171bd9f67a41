package io.liza.admin.access.session;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.SecureToken;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Creates and checks the token that protects forms against cross-site requests. It is derived from the secret of the
 * session, or of the visit before the login. So it needs no storage, is valid in every tab and expires with the
 * session.
 */
@Named("csrf")
@ApplicationScoped
public class Csrf {
    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";
    private static final String NEW_VISIT = "liza.visit";
    private static final String HIDDEN = "liza.csrf.hidden";

    /** Stands for the token in HTML that several sessions share. It is secret, so no input can contain it. */
    private static final String PLACEHOLDER = SecureToken.generate();

    private final CurrentVertxRequest request;
    private final Cookies cookies;

    Csrf(CurrentVertxRequest request, Cookies cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    /** Returns the token for the forms of the current response; empty if the browser has neither session nor visit. */
    public String getToken() {
        RoutingContext current = request.getCurrent();
        return current.get(HIDDEN, false) ? PLACEHOLDER : token(current);
    }

    private String token(RoutingContext current) {
        String secret = secret(current);
        return secret == null ? "" : token(secret);
    }

    /** Makes the forms of the current response contain a placeholder, for {@link #share}. */
    public static void hideToken(RoutingContext request) {
        request.put(HIDDEN, true);
    }

    /** Ends {@link #hideToken}, so that an error page of the request has its own token. */
    public static void revealToken(RoutingContext request) {
        request.put(HIDDEN, false);
    }

    /** @param html rendered after {@link #hideToken}, with the placeholder instead of the token */
    public static SharedHtml share(String html) {
        return new SharedHtml(html, PLACEHOLDER);
    }

    /** Returns the HTML in UTF-8, with the token of a request. */
    public byte[] showToken(SharedHtml html, RoutingContext request) {
        return html.with(token(request));
    }

    /** Binds the forms of the current response to a new visit, whose cookie the response sets. */
    public static void begin(RoutingContext request, String visit) {
        request.put(NEW_VISIT, visit);
    }

    boolean isValid(String token, RoutingContext request) {
        String secret = secret(request);
        return secret != null
                && token != null
                && MessageDigest.isEqual(
                        token(secret).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String secret(RoutingContext request) {
        String visit = request.get(NEW_VISIT);
        String session = cookies.session(request);
        return visit != null ? visit : session != null ? session : cookies.visit(request);
    }

    private static String token(String secret) {
        return SecureToken.base64(SecureToken.sha256("csrf " + secret));
    }
}
