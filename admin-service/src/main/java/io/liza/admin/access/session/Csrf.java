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
 * The token that protects forms against cross-site requests. It is derived from the secret of the session (before the
 * login, of the visit), so it needs no storage, is valid in every tab, and ends with the session.
 */
@Named("csrf")
@ApplicationScoped
public class Csrf {
    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";
    private static final String NEW_VISIT = "liza.visit";

    private final CurrentVertxRequest request;
    private final Cookies cookies;

    Csrf(CurrentVertxRequest request, Cookies cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    /** Token for the forms of the current response; empty if the browser has neither session nor visit. */
    public String getToken() {
        String secret = secret(request.getCurrent());
        return secret == null ? "" : token(secret);
    }

    /** Binds the forms of this response to a visit whose cookie it sets. */
    public static void begin(RoutingContext request, String visit) {
        request.put(NEW_VISIT, visit);
    }

    boolean isRight(String token, RoutingContext request) {
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
