package io.liza.admin.order.imports;

import io.liza.admin.web.ApiError;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A file that was refused, as problem details (RFC 9457).
 *
 * @param message the same as the detail, under the name that former clients read
 * @param total how much is wrong, listed or not
 */
record BadFile(String title, int status, String detail, String message, int total, List<BadLine> errors) {
    static final int STATUS = 422;
    private static final String TITLE = "Unprocessable Content";

    static Response answer(Outcome outcome) {
        String detail = "nothing was imported: " + outcome.faults() + " errors in the file";
        return Response.status(STATUS, TITLE)
                .type(ApiError.MEDIA_TYPE)
                .entity(new BadFile(TITLE, STATUS, detail, detail, outcome.faults(), outcome.badLines()))
                .build();
    }
}
