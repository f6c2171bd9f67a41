package io.liza.runtime.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the guard of each connection when the headers of a request are complete, before anything looks at them. */
@ApplicationScoped
class RequestReporter {

    private static final int PRIORITY = 1_000_000;

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    GuardedConnection.report(routing.request());
                    routing.next();
                },
                PRIORITY);
    }
}
