package io.liza.admin.history;

import io.liza.admin.web.ErrorAnswer;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells programs what has changed meanwhile; pages show it in their own way. */
class StaleEdits {

    @ServerExceptionMapper
    Response stale(StaleEditException e, UriInfo uri) {
        return ErrorAnswer.conflict(e.getMessage(), e.current(), uri);
    }
}
