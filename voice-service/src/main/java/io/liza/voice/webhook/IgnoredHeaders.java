package io.liza.voice.webhook;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Takes away headers about content, which the framework would read and might refuse: what a webhook is asked and what it
 * answers are always of the same type.
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
