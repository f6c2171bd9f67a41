package io.liza.admin.order.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbers of orders that an import created, changed and left as they were. */
@Schema(name = "ImportCounts")
record Counts(
        @Schema(description = "In the file.", examples = "120") int rows,
        @Schema(description = "Orders that were not known yet.", examples = "100") int created,
        @Schema(description = "Orders whose status or notes were others.", examples = "15") int changed,
        @Schema(description = "Orders that already were as the file has them.", examples = "4") int unchanged,
        @Schema(description = "Rows that a later one with the same number overruled.", examples = "1") int repeated) {}
