package io.liza.admin.statistics.report;

import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.Histogram;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was counted in a period. */
@Schema(name = "PeriodFigures")
public record PeriodFigures(
        Period period,
        @Schema(examples = "12") int calls,
        @Schema(examples = "9") int consents,
        @Schema(examples = "1") int refusals,
        @Schema(
                        nullable = true,
                        description =
                                "Of those who answered the question, the part that consented, 0 to 1; null where nobody"
                                        + " answered.",
                        examples = "0.9")
                Double consentRate,
        @Schema(description = "How often callers confirmed the number of an order.", examples = "8") int ordersAsked,
        HandlingTime handlingTime) {

    /** Whole percent; null where nobody answered. */
    public Long consentPercent() {
        return consentRate == null ? null : Math.round(consentRate * 100);
    }

    public static PeriodFigures of(Period period, DayCount count, Histogram lengths) {
        return new PeriodFigures(
                period,
                count.calls(),
                count.consents(),
                count.refusals(),
                count.consentRate(),
                count.orders(),
                HandlingTime.of(lengths));
    }
}
