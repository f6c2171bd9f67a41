package io.liza.admin.http.guard;

import io.liza.admin.http.Redirect;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Makes the redirects of Quarkus to this service relative, such as the one after single sign-on: their host comes from
 * the request's {@code Host} header. {@link Redirect} makes all others.
 */
@ApplicationScoped
class RelativeLocation {

    void register(@Observes Filters filters) {
        filters.register(RelativeLocation::watch, PathGuard.PRIORITY + 1);
    }

    private static void watch(RoutingContext request) {
        request.addHeadersEndHandler(end -> {
            MultiMap headers = request.response().headers();
            String location = headers.get(HttpHeaders.LOCATION);
            if (location != null) {
                headers.set(HttpHeaders.LOCATION, withoutOrigin(location, request.request()));
            }
        });
        request.next();
    }

    private static String withoutOrigin(String location, HttpServerRequest request) {
        String origin = request.scheme() + "://" + request.authority();
        boolean isOurs = location.regionMatches(true, 0, origin, 0, origin.length())
                && location.startsWith("/", origin.length());
        return isOurs ? location.substring(origin.length()) : location;
    }
}
