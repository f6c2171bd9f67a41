package io.liza.admin.status;

import io.liza.admin.http.error.ErrorAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers stale edits of programs with the current state; pages show it themselves. */
class StaleEdits {

    /** 412 if a header set the condition, else 409. */
    @ServerExceptionMapper
    Response stale(StaleEditException e, UriInfo uri, HttpHeaders headers) {
        return Stream.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH)
                .filter(name -> headers.getHeaderString(name) != null)
                .findFirst()
                .map(name -> ErrorAnswer.stale(
                        Status.PRECONDITION_FAILED,
                        name + " does not hold, it is " + e.current().status() + " now; look again and repeat",
                        e.current(),
                        uri))
                .orElseGet(() -> ErrorAnswer.stale(Status.CONFLICT, e.getMessage(), e.current(), uri));
    }
}
