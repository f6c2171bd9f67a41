package io.liza.admin.http.guard;

import io.liza.admin.http.error.ErrorAnswer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits the size of request bodies. The server has a single limit, which suits the two paths that accept files; this
 * filter sets a smaller limit for all other paths.
 */
class BodyLimit {
    /** Path that accepts files; it limits bodies without a length itself. */
    private static final String FILE_UPLOAD_PATH = "/api/orders/import";

    private static final String FORM_UPLOAD_PATH = "/orders/import";
    static final long MAX_BYTES = 256 * 1024;
    static final String TOO_LONG = "the body must have at most " + MAX_BYTES + " bytes";

    /**
     * Time in which a client may finish sending a refused body; if closed immediately, it would not read the response.
     */
    private static final long DISCARD_TIMEOUT_MS = 2_000;

    /** Checks the headers before authentication and before the body is read. */
    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext context, RoutingContext request, UriInfo uri) {
        // Runs on the event loop of the request, so that the request cannot end in between.
        request.addEndHandler(answered -> request.vertx().runOnContext(now -> discardRest(request.request(), request)));
        String path = request.request().path();
        request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        boolean isFormWithFile = isOfType(context, "multipart/");
        boolean isForm = isOfType(context, MediaType.APPLICATION_FORM_URLENCODED);
        if (isFormWithFile && !path.equals(FORM_UPLOAD_PATH) || isForm && path.equals(FILE_UPLOAD_PATH)) {
            return Optional.of(ErrorAnswer.of(
                    Status.UNSUPPORTED_MEDIA_TYPE, "forms of this type are not accepted here", null, uri));
        }
        if (isFormWithFile || path.equals(FILE_UPLOAD_PATH)) {
            return Optional.empty();
        }
        if (context.getLength() > MAX_BYTES) {
            return Optional.of(ErrorAnswer.of(Status.REQUEST_ENTITY_TOO_LARGE, TOO_LONG, null, uri));
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BYTES);
        return Optional.empty();
    }

    private static boolean isOfType(ContainerRequestContext context, String beginning) {
        String type = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    /** Discards the rest of a body whose response was sent early, so that it is not buffered. */
    private static void discardRest(HttpServerRequest unread, RoutingContext request) {
        if (unread.isEnded()) {
            return;
        }
        unread.handler(nothing -> {}).resume();
        request.vertx().setTimer(DISCARD_TIMEOUT_MS, late -> {
            if (!unread.isEnded()) {
                unread.connection().close();
            }
        });
    }
}
