package io.liza.admin.statistics.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often an order was asked for. */
@Schema(name = "OrderCount")
public record OrderCount(
        @Schema(examples = "4711") String orderNumber,
        @Schema(
                        description = "How often callers confirmed its number; a call that asks again counts again.",
                        examples = "5")
                int asked) {}
