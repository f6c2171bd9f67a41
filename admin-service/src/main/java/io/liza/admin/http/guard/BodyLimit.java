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
 * Limits the size of request bodies. The server has one limit for all, so it is that of the two addresses that take files;
 * this filter has a smaller one for all others.
 */
class BodyLimit {
    /** Limits bodies without a length by itself. */
    private static final String TAKES_FILES = "/api/orders/import";

    private static final String TAKES_FORMS_WITH_FILES = "/orders/import";
    static final long MAX_BYTES = 256 * 1024;
    static final String TOO_LONG = "the body must have at most " + MAX_BYTES + " bytes";

    /** Time in which a client may finish sending a refused body: closed at once, it would not see the reason. */
    private static final long DISCARD_TIMEOUT_MS = 2_000;

    /** Before authentication and before the body is read. */
    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext context, RoutingContext request, UriInfo uri) {
        // On the event loop of the request, so that the request cannot end in between.
        request.addEndHandler(answered -> request.vertx().runOnContext(now -> discardRest(request.request(), request)));
        String path = request.request().path();
        request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        boolean isFormWithFile = isOfType(context, "multipart/");
        boolean isForm = isOfType(context, MediaType.APPLICATION_FORM_URLENCODED);
        if (isFormWithFile && !path.equals(TAKES_FORMS_WITH_FILES) || isForm && path.equals(TAKES_FILES)) {
            return Optional.of(ErrorAnswer.of(
                    Status.UNSUPPORTED_MEDIA_TYPE, "forms of this type are not accepted here", null, uri));
        }
        if (isFormWithFile || path.equals(TAKES_FILES)) {
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

    /** Discards the rest of a body that was answered early, so that it is not buffered. */
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
