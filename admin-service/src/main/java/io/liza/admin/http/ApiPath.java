package io.liza.admin.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.UriInfo;

/**
 * Tells requests to the API, which take a token or a password, from requests to the pages, which take a session. It looks
 * at the decoded and normalised path that the router uses, so no other spelling of a path ({@code /%61pi/calls}) is
 * treated differently.
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
