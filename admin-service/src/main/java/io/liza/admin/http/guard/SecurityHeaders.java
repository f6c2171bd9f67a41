package io.liza.admin.http.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Sets security headers: no inline scripts or styles, nothing from other hosts, no framing. */
@ApplicationScoped
class SecurityHeaders {
    /** Bootstrap uses {@code data:} for the arrows of its fields. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    /** Before the path guard, so that its responses have them, too. */
    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, PathGuard.PRIORITY + 1);
    }

    private static void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.request().isSSL() || "https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
        if (!isAsset(request.request().path())) {
            headers.set("Cache-Control", "no-store");
        }
        request.addHeadersEndHandler(nothing -> nameCharset(headers));
        request.next();
    }

    /** Without a charset, a browser guesses, and an attacker can influence the guess. */
    private static void nameCharset(MultiMap headers) {
        if (MediaType.TEXT_HTML.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8");
        }
    }

    private static boolean isAsset(String path) {
        return path != null && (path.startsWith("/assets/") || path.startsWith("/webjars/"));
    }
}
