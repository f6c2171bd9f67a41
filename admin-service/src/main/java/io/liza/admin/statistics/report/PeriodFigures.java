package io.liza.admin.statistics.report;

import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.DayCounter;
import io.liza.admin.statistics.rollup.Histogram;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a day, a week or a whole range. */
@Schema(name = "PeriodFigures")
public record PeriodFigures(
        Period period,
        @Schema(examples = "12") int calls,
        @Schema(examples = "9") int consents,
        @Schema(examples = "1") int refusals,
        @Schema(
                        nullable = true,
                        description = "Consents as a part of all answers, 0 to 1; null without answers.",
                        examples = "0.9")
                Double consentRate,
        @Schema(description = "How often callers confirmed the number of an order.", examples = "8") int ordersAsked,
        HandlingTime handlingTime) {

    /** Whole percent; null without answers. */
    public Long consentPercent() {
        return consentRate == null ? null : Math.round(consentRate * 100);
    }

    public static PeriodFigures of(Period period, DayCount count, Histogram lengths) {
        return new PeriodFigures(
                period,
                count.get(DayCounter.CALLS),
                count.get(DayCounter.CONSENTS),
                count.get(DayCounter.REFUSALS),
                consentRate(count),
                count.get(DayCounter.ORDERS),
                HandlingTime.of(lengths));
    }

    private static Double consentRate(DayCount count) {
        int answers = count.get(DayCounter.CONSENTS) + count.get(DayCounter.REFUSALS);
        return answers == 0 ? null : Double.valueOf((double) count.get(DayCounter.CONSENTS) / answers);
    }
}
