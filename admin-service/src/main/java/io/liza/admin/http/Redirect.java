package io.liza.admin.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/**
 * Redirects to another page of the dashboard. {@code Location} is a path: JAX-RS would put the request's {@code Host}
 * header in front of it, and fail if that is malformed.
 */
public final class Redirect {
    private Redirect() {}

    /** @param page path and query */
    public static ResponseBuilder to(String page) {
        return Response.status(Status.SEE_OTHER).header(HttpHeaders.LOCATION, page);
    }

    public static ResponseBuilder to(URI page) {
        return to(page.toString());
    }
}
