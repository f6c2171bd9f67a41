package io.liza.admin.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.UriInfo;

/**
 * Whether a request goes to the API, where programs come with a token or a password, or to the pages, where people come
 * with a session. Everything that treats the two differently asks here. It looks at the path by which the router finds
 * the endpoint, decoded and normalised, so that no other spelling of a path leads elsewhere ({@code /%61pi/calls}).
 */
public final class ApiPath {
    private static final String ROOT = "/api";

    private ApiPath() {}

    public static boolean isApi(RoutingContext request) {
        return isApi(request.normalizedPath());
    }

    /** JAX-RS gives the same path, decoded. */
    public static boolean isApi(UriInfo uri) {
        return isApi(uri.getPath());
    }

    private static boolean isApi(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }
}
