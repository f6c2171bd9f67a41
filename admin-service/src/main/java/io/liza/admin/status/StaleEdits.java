package io.liza.admin.status;

import io.liza.admin.http.error.ErrorAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps stale edits of API clients to responses with the current state; pages handle them with {@link
 * StaleEditException#recover}.
 */
class StaleEdits {

    /** Responds with 412 if the condition was in a header, else with 409. */
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
