package io.liza.runtime.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the guard of each connection that the headers of a request are complete, before any other filter runs. */
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
