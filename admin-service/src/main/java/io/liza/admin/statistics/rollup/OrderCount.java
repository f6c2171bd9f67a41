package io.liza.admin.statistics.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often callers asked about an order. */
@Schema(name = "OrderCount")
public record OrderCount(
        @Schema(examples = "4711") String orderNumber,
        @Schema(
                        description = "How often callers confirmed its number, repetitions in one call included.",
                        examples = "5")
                int asked) {}
