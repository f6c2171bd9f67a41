package io.liza.admin.http.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Sets security headers, which forbid inline scripts and styles, content from other hosts and framing. */
@ApplicationScoped
class SecurityHeaders {
    /** Allows {@code data:} images, which Bootstrap uses for the arrows of its select fields. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    /** Runs before {@link PathGuard}, so that its responses also have these headers. */
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
        request.addHeadersEndHandler(nothing -> addCharset(headers));
        request.next();
    }

    /** Adds the charset of HTML, which browsers would guess otherwise; an attacker could influence the guess. */
    private static void addCharset(MultiMap headers) {
        if (MediaType.TEXT_HTML.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8");
        }
    }

    private static boolean isAsset(String path) {
        return path != null && (path.startsWith("/assets/") || path.startsWith("/webjars/"));
    }
}
