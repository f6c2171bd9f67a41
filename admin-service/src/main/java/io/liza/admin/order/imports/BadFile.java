package io.liza.admin.order.imports;

import io.liza.admin.http.error.ApiError;
import io.liza.admin.order.imports.file.ImportError;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a file with errors, as problem details (RFC 9457). */
@Schema(name = "BadFile", description = "What is wrong with a file, as problem details (RFC 9457).")
record BadFile(
        @Schema(description = "The status in words.", examples = "Unprocessable Content") String title,
        @Schema(description = "The status of the answer.", examples = "422") int status,
        @Schema(description = "How much is wrong.", examples = "nothing was imported: 1 errors in the file")
                String detail,
        @Schema(
                        description = "The same, under the name that former clients read.",
                        examples = "nothing was imported: 1 errors in the file")
                String message,
        @Schema(description = "How much is wrong, listed or not.", examples = "1") int total,
        @Schema(description = "Where, at most the first 100.") List<ImportError> errors) {
    static final int STATUS = 422;
    private static final String TITLE = "Unprocessable Content";

    static Response answer(Outcome outcome) {
        String detail = "nothing was imported: " + outcome.errorCount() + " errors in the file";
        return Response.status(STATUS, TITLE)
                .type(ApiError.MEDIA_TYPE)
                .entity(new BadFile(TITLE, STATUS, detail, detail, outcome.errorCount(), outcome.errors()))
                .build();
    }
}
