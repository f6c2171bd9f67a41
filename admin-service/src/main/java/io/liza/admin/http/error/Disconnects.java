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

/** Clients that disconnect in the middle of a response. This is no error of the service. */
@ApplicationScoped
public class Disconnects {

    /** Keeps the framework from logging each of them as an error with its stack trace. */
    void ignore(@Observes StartupEvent event) {
        Logger.getLogger(PublisherResponseHandler.class.getName())
                .setFilter(entry -> !(entry.getThrown() instanceof IOException));
        Logger.getLogger(QuarkusErrorHandler.class.getName()).setFilter(entry -> !isAnsweredTwice(entry.getThrown()));
    }

    /** Whether the client has closed its connection, or reset its stream of HTTP/2, or has its answer. */
    public static boolean isGone(RoutingContext request) {
        return request.response().closed() || request.response().ended();
    }

    /** The framework's failure when it answers a stream that was reset; the cause was logged before. */
    private static boolean isAnsweredTwice(Throwable failure) {
        return failure instanceof IllegalStateException
                && "Response has already been written".equals(failure.getMessage());
    }

    /** The client is gone, so nobody reads this response. */
    @ServerExceptionMapper
    Response gone(ClosedChannelException e) {
        return Response.noContent().build();
    }
}
