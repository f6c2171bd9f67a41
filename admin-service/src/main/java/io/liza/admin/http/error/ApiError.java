package io.liza.admin.http.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as problem details (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What went wrong, as problem details (RFC 9457).")
public record ApiError(
        @Schema(description = "The status in words.", examples = "Bad Request") String title,
        @Schema(description = "The status of the answer.", examples = "400") int status,
        @Schema(description = "What was wrong and what would be right.", examples = "status is missing") String detail,
        @Schema(description = "The same, under the name that former clients read.", examples = "status is missing")
                String message,
        @Schema(
                        nullable = true,
                        description = "The parameter or JSON field at fault; absent if it is none.",
                        examples = "status")
                String field,
        @Schema(nullable = true, description = "With a stale edit: how it stands now, and who changed it.")
                CurrentState current) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ApiError of(Response.StatusType status, String detail, String field) {
        return new ApiError(status.getReasonPhrase(), status.getStatusCode(), detail, detail, field, null);
    }

    /** Sends it without JAX-RS, for filters that run earlier. */
    public void send(HttpServerResponse response) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(Json.encodeToBuffer(this));
    }

    ApiError with(CurrentState current) {
        return new ApiError(title, status, detail, message, field, current);
    }
}
