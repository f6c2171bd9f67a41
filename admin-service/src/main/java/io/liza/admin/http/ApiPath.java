package io.liza.admin.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.UriInfo;

/**
 * Distinguishes requests to the API, which need a token or a password, from requests to pages, which need a session.
 * Compares the decoded and normalized path that the router uses, so that another spelling of a path ({@code
 * /%61pi/calls}) is treated equally.
 */
public final class ApiPath {
    private static final String ROOT = "/api";

    private ApiPath() {}

    public static boolean isApi(RoutingContext request) {
        return isApi(request.normalizedPath());
    }

    /** Compares the path of JAX-RS, which is also decoded. */
    public static boolean isApi(UriInfo uri) {
        return isApi(uri.getPath());
    }

    private static boolean isApi(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }
}
