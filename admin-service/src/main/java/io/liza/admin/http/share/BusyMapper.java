package io.liza.admin.http.share;

import io.liza.admin.http.error.ErrorAnswer;
import io.liza.admin.http.error.ErrorReason;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class BusyMapper {
    private static final int RETRY_AFTER_SECONDS = 10;

    @ServerExceptionMapper
    Response busy(BusyException e, UriInfo uri) {
        return ErrorAnswer.begin(e.status(), e.getMessage(), ErrorReason.BUSY, uri)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
