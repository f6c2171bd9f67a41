package io.liza.admin.order.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbers of orders that an import created, changed and left unchanged. */
@Schema(name = "ImportCounts")
record Counts(
        @Schema(description = "Rows in the file.", examples = "120") int rows,
        @Schema(description = "Orders that were created.", examples = "100") int created,
        @Schema(description = "Orders whose status or notes changed.", examples = "15") int changed,
        @Schema(description = "Orders that already had the status and notes of the file.", examples = "4")
                int unchanged,
        @Schema(description = "Rows that a later row with the same number replaced.", examples = "1") int repeated) {}
