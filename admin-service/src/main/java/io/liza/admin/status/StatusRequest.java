package io.liza.admin.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an edit of a status. */
@Schema(name = "StatusRequest")
public record StatusRequest(
        @Schema(description = "Name of the status.", examples = "SHIPPED") String status,
        @Schema(
                        nullable = true,
                        maxLength = 2000,
                        description = "Notes, for orders only. Left out, they stay as they are.",
                        examples = "DHL, 22 November")
                String notes,
        @Schema(
                        nullable = true,
                        description =
                                "The version that the edit is based on: if it is not the latest, nothing is changed and the"
                                        + " answer is 409. Left out, any version is accepted.",
                        examples = "3")
                Integer version) {

    /** The wanted status; null without a body. */
    public static String statusOf(StatusRequest request) {
        return request == null ? null : request.status;
    }
}
