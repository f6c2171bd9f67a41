package io.liza.admin.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was set. */
@Schema(name = "StatusAnswer")
public record StatusAnswer(
        @Schema(description = "For people.", examples = "Order 4711 is now SHIPPED") String message,
        @Schema(description = "Name of the status that holds now.", examples = "SHIPPED") String status,
        @Schema(description = "For the next edit.", examples = "4") int version) {

    /** @param what such as {@code Order 4711} */
    public static StatusAnswer of(String what, Enum<?> status, int version) {
        return new StatusAnswer(what + " is now " + status, status.name(), version);
    }
}
