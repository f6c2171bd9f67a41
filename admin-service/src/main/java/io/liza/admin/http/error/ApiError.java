package io.liza.admin.http.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import jakarta.ws.rs.core.Response;

/** An error as problem details (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiError(String title, int status, String detail, String message, String field, CurrentState current) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ApiError of(Response.StatusType status, String detail, String field) {
        return new ApiError(status.getReasonPhrase(), status.getStatusCode(), detail, detail, field, null);
    }

    /** Sends the error without JAX-RS, for filters that run before it. */
    public void send(HttpServerResponse response) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(Json.encodeToBuffer(this));
    }

    ApiError with(CurrentState current) {
        return new ApiError(title, status, detail, message, field, current);
    }
}
