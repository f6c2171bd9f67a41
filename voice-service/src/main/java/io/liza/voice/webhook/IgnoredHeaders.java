package io.liza.voice.webhook;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Removes headers about content, which the framework might reject: requests and answers of a webhook always have the same
 * type.
 */
@ApplicationScoped
class IgnoredHeaders {

    private static final int PRIORITY = 1_000;
    private static final List<CharSequence> NAMES =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.CONTENT_TYPE);

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    HttpServerRequest request = routing.request();
                    NAMES.forEach(request.headers()::remove);
                    routing.next();
                },
                PRIORITY);
    }
}
