package io.liza.admin.statistics.report;

import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.Histogram;

/**
 * What was counted in a period.
 *
 * @param consentRate of those who answered the question, the part that consented, 0 to 1; null where nobody answered
 * @param ordersAsked how often callers confirmed the number of an order
 */
public record PeriodFigures(
        Period period,
        int calls,
        int consents,
        int refusals,
        Double consentRate,
        int ordersAsked,
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
