package io.liza.admin.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;

/** Readers who go away in the middle of an answer: that is theirs to do, and no error of ours. */
@ApplicationScoped
class Disconnects {

    /** Else each one is logged as an error, with its stack. */
    void ignore(@Observes StartupEvent event) {
        Logger.getLogger(PublisherResponseHandler.class.getName())
                .setFilter(entry -> !(entry.getThrown() instanceof IOException));
    }

    /** Nobody is there to be answered. */
    @ServerExceptionMapper
    Response gone(ClosedChannelException e) {
        return Response.noContent().build();
    }
}
