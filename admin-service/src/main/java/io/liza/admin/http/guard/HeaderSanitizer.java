package io.liza.admin.http.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Removes headers that the framework would parse and could fail to: headers of content negotiation, which Liza does not
 * support, and malformed languages, content types and proxy headers. The path alone determines the format of a
 * response.
 */
@ApplicationScoped
class HeaderSanitizer {
    /** Runs before all other filters, since error pages also need a language. */
    private static final int PRIORITY = PathGuard.PRIORITY + 10;

    private static final List<CharSequence> NEGOTIATION =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.createOptimized("accept-charset"), HttpHeaders.ACCEPT_ENCODING);

    /** Path that returns YAML or JSON depending on {@code Accept}; its handler does not parse the header. */
    private static final String NEGOTIATED = "/openapi";

    void register(@Observes Filters filters) {
        filters.register(HeaderSanitizer::sanitize, PRIORITY);
    }

    private static void sanitize(RoutingContext request) {
        MultiMap headers = request.request().headers();
        if (!NEGOTIATED.equals(request.request().path())) {
            NEGOTIATION.forEach(headers::remove);
        }
        replace(
                headers,
                HttpHeaders.ACCEPT_LANGUAGE,
                AcceptLanguage.parse(headers.getAll(HttpHeaders.ACCEPT_LANGUAGE))
                        .toString());
        replace(headers, HttpHeaders.CONTENT_TYPE, ContentType.firstReadable(headers.getAll(HttpHeaders.CONTENT_TYPE)));
        ForwardedHeaders.sanitize(headers);
        join(headers, HttpHeaders.IF_MATCH);
        join(headers, HttpHeaders.IF_NONE_MATCH);
        request.next();
    }

    /**
     * Joins several headers to one list. An empty list becomes {@code ,}, since an empty header would count as absent.
     */
    private static void join(MultiMap headers, CharSequence name) {
        List<String> lines = headers.getAll(name);
        if (!lines.isEmpty()) {
            String list = String.join(",", lines);
            headers.set(name, list.isEmpty() ? "," : list);
        }
    }

    private static void replace(MultiMap headers, CharSequence name, String value) {
        if (!headers.contains(name)) {
            return;
        }
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.set(name, value);
        }
    }
}
