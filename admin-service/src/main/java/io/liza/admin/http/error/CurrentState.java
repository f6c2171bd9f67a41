package io.liza.admin.http.error;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current state of a call or order, for a client whose edit was based on an older version. */
@Schema(name = "Current", description = "How it stands now, and who changed it last.")
public record CurrentState(
        @Schema(description = "Name of its status.", examples = "SHIPPED") String status,
        @Schema(nullable = true, description = "Of an order; null for a call.", examples = "DHL, 22 November")
                String notes,
        @Schema(description = "The version to give with the next edit.", examples = "4") int version,
        @Schema(
                        nullable = true,
                        description = "Name of the account that changed it last; null for Liza herself.",
                        examples = "anna")
                String changedBy,
        @Schema(
                        nullable = true,
                        description = "When it was changed last, UTC; null if it never was.",
                        examples = "2026-11-22T10:15:00Z")
                Instant changedAt) {}
