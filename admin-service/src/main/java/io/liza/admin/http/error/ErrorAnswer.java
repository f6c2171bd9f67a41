package io.liza.admin.http.error;

import io.liza.admin.http.ApiPath;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.core.UriInfo;

/** Error responses: problem details below {@code /api}, an HTML page elsewhere. */
public final class ErrorAnswer {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance error(int status, String detail);
    }

    private ErrorAnswer() {}

    /**
     * @param detail what was wrong and what would be right
     * @param field the parameter or JSON field at fault; null if it is none
     */
    public static Response of(StatusType status, String detail, String field, UriInfo uri) {
        return begin(status, detail, field, uri).build();
    }

    /** The same, to add headers to. */
    public static ResponseBuilder begin(StatusType status, String detail, String field, UriInfo uri) {
        return begin(ApiError.of(status, detail, field), uri);
    }

    /** For an edit of an older version; the API adds the current state. */
    public static Response stale(StatusType status, String detail, CurrentState current, UriInfo uri) {
        return begin(ApiError.of(status, detail, null).with(current), uri).build();
    }

    private static ResponseBuilder begin(ApiError error, UriInfo uri) {
        var response = Response.status(error.status());
        return ApiPath.isApi(uri)
                ? response.type(ApiError.MEDIA_TYPE).entity(error)
                : response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(Templates.error(error.status(), error.detail()));
    }
}
