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
 * How much one may send: little, but for the two addresses that take files. The server's own limit is one for all, so it
 * is that of the files, and this one is tighter everywhere else.
 */
class BodyLimit {
    /** Counts for itself what comes without a length. */
    private static final String TAKES_FILES = "/api/orders/import";

    private static final String TAKES_FORMS_WITH_FILES = "/orders/import";
    static final long MAX_BYTES = 256 * 1024;
    static final String TOO_LONG = "the body must have at most " + MAX_BYTES + " bytes";

    /** How long a client may go on sending what nobody reads: cut off at once, it would not get to see why. */
    private static final long PATIENCE_MS = 2_000;

    /** Before anything is read, and whoever it is. */
    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext context, RoutingContext request, UriInfo uri) {
        // On the event loop of the request, so that it cannot end between a question and what follows from the answer.
        request.addEndHandler(answered -> request.vertx().runOnContext(now -> passOver(request.request(), request)));
        String path = request.request().path();
        request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        boolean isFormWithFile = isOfType(context, "multipart/");
        boolean isForm = isOfType(context, MediaType.APPLICATION_FORM_URLENCODED);
        if (isFormWithFile && !path.equals(TAKES_FORMS_WITH_FILES) || isForm && path.equals(TAKES_FILES)) {
            return Optional.of(
                    ErrorAnswer.of(Status.UNSUPPORTED_MEDIA_TYPE, "nothing takes such forms here", null, uri));
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

    /** What is left of a body that was answered before its end must not pile up anywhere. */
    private static void passOver(HttpServerRequest unread, RoutingContext request) {
        if (unread.isEnded()) {
            return;
        }
        unread.handler(nothing -> {}).resume();
        request.vertx().setTimer(PATIENCE_MS, late -> {
            if (!unread.isEnded()) {
                unread.connection().close();
            }
        });
    }
}
