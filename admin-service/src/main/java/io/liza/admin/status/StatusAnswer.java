package io.liza.admin.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The response to an edit of a status. */
@Schema(name = "StatusAnswer")
public record StatusAnswer(
        @Schema(description = "Message for users.", examples = "Order 4711 is now SHIPPED") String message,
        @Schema(description = "Name of the current status.", examples = "SHIPPED") String status,
        @Schema(description = "The version to send with the next edit.", examples = "4") int version) {

    /** @param name such as {@code Order 4711} */
    public static StatusAnswer of(String name, HasStatus<?> row) {
        return new StatusAnswer(name + " is now " + row.status(), row.status().name(), row.version());
    }
}
