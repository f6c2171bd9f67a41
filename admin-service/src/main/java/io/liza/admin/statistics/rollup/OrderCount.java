package io.liza.admin.statistics.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Number of times that callers asked about an order. */
@Schema(name = "OrderCount")
public record OrderCount(
        @Schema(examples = "4711") String orderNumber,
        @Schema(
                        description =
                                "Number of times that callers confirmed its number, including repetitions in one call.",
                        examples = "5")
                int asked) {}
