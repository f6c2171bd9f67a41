package io.liza.admin.order.imports;

import io.liza.admin.http.error.ApiError;
import io.liza.admin.order.imports.file.ErrorReport;
import io.liza.admin.order.imports.file.ImportError;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The response to a file with errors, as problem details (RFC 9457). */
record BadFile(String title, int status, String detail, String message, int total, List<ImportError> errors) {
    static final int STATUS = 422;
    private static final String TITLE = "Unprocessable Content";

    static Response answer(ErrorReport errors) {
        String detail = "nothing was imported: " + errors.count() + " errors in the file";
        return Response.status(STATUS, TITLE)
                .type(ApiError.MEDIA_TYPE)
                .entity(new BadFile(TITLE, STATUS, detail, detail, errors.count(), errors.first()))
                .build();
    }
}
