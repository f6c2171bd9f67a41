package io.liza.admin.http.error;

import io.liza.admin.http.ApiPath;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.core.UriInfo;

/**
 * Builds error responses: problem details (RFC 9457) below {@code /api}, elsewhere an HTML page in the user's language, which
 * has a reason instead of the details, because those are English.
 */
public final class ErrorAnswer {

    @CheckedTemplate
    static class Templates {
        /**
         * @param field invalid parameter; null if there is none
         * @param reason null if the status says enough
         */
        static native TemplateInstance error(int status, String field, ErrorReason reason);
    }

    private ErrorAnswer() {}

    /**
     * @param detail message that says what was wrong and what is valid
     * @param field invalid parameter or JSON field; null if the error concerns no single field
     */
    public static Response of(StatusType status, String detail, String field, UriInfo uri) {
        return begin(ApiError.of(status, detail, field), null, uri).build();
    }

    /** Returns a builder of the response, so that the caller can add headers. */
    public static ResponseBuilder begin(StatusType status, String detail, UriInfo uri) {
        return begin(status, detail, null, uri);
    }

    /** @param reason told by the page; null if the status says enough */
    public static ResponseBuilder begin(StatusType status, String detail, ErrorReason reason, UriInfo uri) {
        return begin(ApiError.of(status, detail, null), reason, uri);
    }

    /** Builds the response to an edit of an outdated version; the API adds the current state. */
    public static Response stale(StatusType status, String detail, CurrentState current, UriInfo uri) {
        return begin(ApiError.of(status, detail, null).with(current), null, uri).build();
    }

    private static ResponseBuilder begin(ApiError error, ErrorReason reason, UriInfo uri) {
        var response = Response.status(error.status());
        return ApiPath.isApi(uri)
                ? response.type(ApiError.MEDIA_TYPE).entity(error)
                : response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(Templates.error(error.status(), error.field(), reason));
    }
}
