package io.liza.admin.status;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change as pages and programs get it. */
public record Change<S>(
        S from,
        S to,
        @Schema(
                        nullable = true,
                        description = "Notes as they were left; null where they stayed as they were.",
                        examples = "DHL, 22 November")
                String notes,
        @Schema(nullable = true, description = "Name of the account; null for Liza herself.", examples = "anna")
                String changedBy,
        @Schema(description = "UTC.", examples = "2026-11-22T10:15:00Z") Instant at) {}
