package io.liza.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * An error as problem details (RFC 9457).
 *
 * @param detail what was wrong and what would be right
 * @param message the same, under the name that former clients read
 * @param field the parameter or JSON field at fault; absent if it is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiError(String title, int status, String detail, String message, String field) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static ApiError of(Response.StatusType status, String detail, String field) {
        return new ApiError(status.getReasonPhrase(), status.getStatusCode(), detail, detail, field);
    }
}
