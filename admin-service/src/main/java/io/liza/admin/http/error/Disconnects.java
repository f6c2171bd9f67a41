package io.liza.admin.http.error;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.QuarkusErrorHandler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;

/** Handles clients that disconnect during a response, which is no error of the service. */
@ApplicationScoped
public class Disconnects {

    /** Keeps the framework from logging each disconnect as an error with a stack trace. */
    void ignore(@Observes StartupEvent event) {
        Logger.getLogger(PublisherResponseHandler.class.getName())
                .setFilter(entry -> !(entry.getThrown() instanceof IOException));
        Logger.getLogger(QuarkusErrorHandler.class.getName()).setFilter(entry -> !isAnsweredTwice(entry.getThrown()));
    }

    /** Whether the client has closed the connection, has reset the HTTP/2 stream or has received the whole response. */
    public static boolean isGone(RoutingContext request) {
        return request.response().closed() || request.response().ended();
    }

    /** Whether the framework failed because it answered a stream that was reset; the cause was logged before. */
    private static boolean isAnsweredTwice(Throwable failure) {
        return failure instanceof IllegalStateException
                && "Response has already been written".equals(failure.getMessage());
    }

    /** Returns an empty response, since the client has disconnected. */
    @ServerExceptionMapper
    Response disconnected(ClosedChannelException e) {
        return Response.noContent().build();
    }
}
