package io.liza.admin.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A status to set. */
@Schema(name = "StatusRequest")
public record StatusRequest(
        @Schema(description = "Name of the status.", examples = "SHIPPED") String status,
        @Schema(
                        nullable = true,
                        maxLength = 2000,
                        description = "For orders: what people should know. Left out, the notes stay as they are.",
                        examples = "DHL, 22 November")
                String notes,
        @Schema(
                        nullable = true,
                        description =
                                "The version that was seen: if it is no longer the latest, nothing is changed, and the"
                                        + " answer is 409. Left out, any will do.",
                        examples = "3")
                Integer version) {

    /** The status asked for; nothing where there is no body at all. */
    public static String statusOf(StatusRequest request) {
        return request == null ? null : request.status;
    }
}
