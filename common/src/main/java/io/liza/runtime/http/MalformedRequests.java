package io.liza.runtime.http;

import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers requests that Vert.x cannot route, such as one without a valid host, without logging: the client is at fault.
 * Quarkus would log each with a stack trace.
 */
@ApplicationScoped
class MalformedRequests {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(MalformedRequests::answer);
    }

    private static void answer(RoutingContext routing) {
        int status = routing.statusCode();
        boolean malformed = status >= 400 && status < 500 && routing.failure() instanceof VertxException;
        if (malformed && !routing.response().ended()) {
            routing.response().setStatusCode(status).end();
        } else {
            routing.next();
        }
    }
}
