package io.liza.admin.http.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Removes headers that the framework would parse and could fail at: content negotiation, which Liza does not do, and
 * malformed languages, content types and proxy headers. The address alone decides on the format of a response.
 */
@ApplicationScoped
class HeaderSanitizer {
    /** Before every other filter, since error pages need a language, too. */
    private static final int PRIORITY = PathGuard.PRIORITY + 10;

    private static final List<CharSequence> NEGOTIATION =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.createOptimized("accept-charset"), HttpHeaders.ACCEPT_ENCODING);

    /** YAML or JSON by {@code Accept}; its handler only searches the header for a text. */
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

    /** Joins several lines to one list. An empty list stays one ({@code ,}), as it would count as absent otherwise. */
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
