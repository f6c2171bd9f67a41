package io.liza.admin.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an edit of a status. */
@Schema(name = "StatusAnswer")
public record StatusAnswer(
        @Schema(description = "For people.", examples = "Order 4711 is now SHIPPED") String message,
        @Schema(description = "Name of the status now.", examples = "SHIPPED") String status,
        @Schema(description = "For the next edit.", examples = "4") int version) {

    /** @param name such as {@code Order 4711} */
    public static StatusAnswer of(String name, HasStatus<?> row) {
        return new StatusAnswer(name + " is now " + row.status(), row.status().name(), row.version());
    }
}
