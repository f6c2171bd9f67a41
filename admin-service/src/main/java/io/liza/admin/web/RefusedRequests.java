package io.liza.admin.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;

/**
 * Answers what the router itself refuses, before any filter: a request without a host, or with one that cannot be read
 * (RFC 9112, 3.2). Quarkus would log each as an error of ours, with its stack trace.
 */
@ApplicationScoped
class RefusedRequests {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(RefusedRequests::answer);
    }

    private static void answer(RoutingContext request) {
        if (request.statusCode() == Status.BAD_REQUEST.getStatusCode()
                && !request.response().headWritten()) {
            ApiError.of(Status.BAD_REQUEST, "the path or the Host of the request is missing or cannot be read", null)
                    .send(request.response());
        } else {
            request.next();
        }
    }
}
