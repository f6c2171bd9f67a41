package io.liza.admin.http.guard;

import io.liza.admin.http.error.ApiError;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;

/**
 * Refuses ambiguous paths before anything else reads them: matrix parameters, encoded separators and dots, empty and
 * relative segments. Two parts of a server could read them differently.
 */
@ApplicationScoped
public class PathGuard {
    /** Before every other filter. */
    public static final int PRIORITY = 100_000;

    private static final Pattern AMBIGUOUS =
            Pattern.compile("[;\\\\]|//|%(2f|5c|3b|2e|25|00)|/\\.{1,2}(/|$)|\\.\\.|^[^/]", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(PathGuard::check, PRIORITY);
    }

    private static void check(RoutingContext request) {
        String path = request.request().path();
        if (path != null && !AMBIGUOUS.matcher(path).find()) {
            request.next();
            return;
        }
        ApiError.of(
                        Status.BAD_REQUEST,
                        "the path is ambiguous: it must hold no ; \\ // or .. and no encoded form of them",
                        null)
                .send(request.response());
    }
}
