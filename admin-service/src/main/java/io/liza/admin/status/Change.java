package io.liza.admin.status;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of the status or the notes of a call or an order. */
public record Change<S>(
        S from,
        S to,
        @Schema(
                        nullable = true,
                        description = "The new notes; null if they did not change.",
                        examples = "DHL, 22 November")
                String notes,
        @Schema(nullable = true, description = "Name of the account; null for Liza herself.", examples = "anna")
                String changedBy,
        @Schema(description = "UTC.", examples = "2026-11-22T10:15:00Z") Instant at) {}
