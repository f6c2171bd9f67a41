package io.liza.admin.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says in words what a body was refused for; Quarkus, which refuses it next, has no words for it. */
@ApplicationScoped
class BodyLimit {

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PathGuard.PRIORITY - 1);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !request.request().path().startsWith("/api/") || Long.parseLong(length) <= most) {
            request.next();
            return;
        }
        var response = request.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(sent -> request.request().connection().close());
        ApiError.of(Status.REQUEST_ENTITY_TOO_LARGE, "the body must have at most " + most + " bytes", null)
                .send(response);
    }
}
