package io.liza.admin.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that edits a status. */
@Schema(name = "StatusRequest")
public record StatusRequest(
        @Schema(description = "Name of the status.", examples = "SHIPPED") String status,
        @Schema(
                        nullable = true,
                        maxLength = 2000,
                        description = "Notes, for orders only. If absent, the current notes are kept.",
                        examples = "DHL, 22 November")
                String notes,
        @Schema(
                        nullable = true,
                        description =
                                "The version on which the edit is based. If it is not the current one, nothing is changed and"
                                        + " the response has status 409. If absent, any version is accepted.",
                        examples = "3")
                Integer version) {

    /** Returns the status to set; null without a body. */
    public static String statusOf(StatusRequest request) {
        return request == null ? null : request.status;
    }
}
